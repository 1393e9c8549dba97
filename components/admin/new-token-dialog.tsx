'use client'
import { useId, useState } from 'react'
import { type TokenScope, tokenScopes } from '../../engine/contract/accounts.ts'
import { createToken } from '../api/commands/accounts.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useSession } from '../api/use-session.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

/** Makes a token and shows it, this once. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const { data: session } = useSession()
  const { busy, attempt } = useAttempt(text.admin.failed, ['tokens'])
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['read'])
  const [made, setMade] = useState<string | null>(null)
  const group = useId()
  const make = () =>
    attempt(async () => setMade((await createToken(name.trim(), scopes, Number(days))).token), text.admin.tokenMade)
  const toggle = (scope: TokenScope) =>
    setScopes(tokenScopes.filter((one) => (one === scope ? !scopes.includes(one) : scopes.includes(one))))
  if (made !== null) {
    return (
      <Dialog open onOpenChange={onClose}>
        <DialogContent
          title={text.admin.tokenTitle}
          description={text.admin.tokenOnce}
          footer={
            <Button variant="primary" onClick={onClose}>
              {text.admin.tokenKept}
            </Button>
          }
        >
          <div className="flex items-center gap-2 rounded-md border bg-sunken p-2">
            <code className="min-w-0 flex-1 break-all text-xs">{made}</code>
            <CopyButton value={made} />
          </div>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={text.admin.newToken}
        description={text.admin.tokenFor(session?.project ?? '')}
        footer={
          <>
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button
              variant="primary"
              disabled={busy || name.trim() === '' || scopes.length === 0 || !(Number(days) >= 1)}
              onClick={make}
            >
              {text.admin.make}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3 pt-1">
          <Field label={text.common.name} required hint={text.admin.tokenNameHint}>
            {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="mb-1 font-medium text-sm">{text.admin.scopesTitle}</legend>
            {tokenScopes.map((scope) => (
              <label key={scope} htmlFor={`${group}-${scope}`} className="flex items-center gap-2 text-sm">
                <input
                  id={`${group}-${scope}`}
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={() => toggle(scope)}
                />
                <span className="w-24">{text.admin.scopes[scope]}</span>
                <span className="text-faint text-xs">{text.admin.scopeHints[scope]}</span>
              </label>
            ))}
          </fieldset>
          <Field label={text.admin.days}>
            {(ids) => (
              <Input {...ids} type="number" min={1} value={days} onChange={(event) => setDays(event.target.value)} />
            )}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  )
}
