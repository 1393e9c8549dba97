'use client'
import { useId, useState } from 'react'
import { type Membership, shortestPassword, type User } from '../../engine/contract/accounts.ts'
import { createUser, updateUser } from '../api/commands/accounts.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Switch } from '../ui/switch.tsx'
import { MembershipFields } from './membership-fields.tsx'

interface UserDialogProps {
  /** Null: a new one. */
  readonly user: User | null
  readonly onClose: () => void
}

export function UserDialog({ user, onClose }: UserDialogProps) {
  const text = useText()
  const { busy, attempt } = useAttempt(text.admin.failed, ['users', 'session'])
  const [name, setName] = useState(user?.name ?? '')
  const [password, setPassword] = useState('')
  const [disabled, setDisabled] = useState(user?.disabled ?? false)
  const [memberships, setMemberships] = useState<readonly Membership[]>(user?.memberships ?? [])
  const switchId = useId()
  const complete = user !== null || (name.trim() !== '' && password !== '')
  const save = async () => {
    const change = { password: password === '' ? null : password, disabled, memberships }
    const saved = await attempt(
      () => (user === null ? createUser(name.trim(), change) : updateUser(user.id, change)),
      text.admin.saved,
    )
    if (saved) onClose()
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={user === null ? text.admin.newUser : user.name}
        footer={
          <>
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button variant="primary" disabled={busy || !complete} onClick={save}>
              {text.admin.save}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3 pt-1">
          {user === null && (
            <Field label={text.signIn.name} required>
              {(ids) => (
                <Input {...ids} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
              )}
            </Field>
          )}
          <Field
            label={text.signIn.password}
            required={user === null}
            hint={user === null ? text.signIn.passwordHint(shortestPassword) : text.admin.passwordKept}
          >
            {(ids) => (
              <Input
                {...ids}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <MembershipFields memberships={memberships} onChange={setMemberships} />
          {user !== null && (
            <div className="flex items-center gap-2 text-sm">
              <Switch id={switchId} checked={disabled} onCheckedChange={setDisabled} />
              <label htmlFor={switchId}>{text.admin.disable}</label>
            </div>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}
