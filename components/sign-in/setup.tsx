'use client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { shortestPassword } from '../../engine/contract/accounts.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { SignInFrame } from './frame.tsx'

/** Makes the first administrator, by the secret that stands behind the # of the link (so that no log has it). */
export function Setup() {
  const text = useText()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const setUp = useMutation({
    mutationFn: async () => {
      await fetchJson('/api/setup', { method: 'POST', json: { secret: window.location.hash.slice(1), name, password } })
      await fetchJson('/api/session', { method: 'POST', json: { name, password } })
    },
    onSuccess: () => window.location.replace('/'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUp.mutate()
  }
  return (
    <SignInFrame title={text.signIn.setupTitle}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <p className="text-muted text-sm">{text.signIn.setupHint}</p>
        <Field label={text.signIn.name} required>
          {(ids) => (
            <Input
              {...ids}
              required
              autoComplete="username"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={text.signIn.password} hint={text.signIn.passwordHint(shortestPassword)} required>
          {(ids) => (
            <Input
              {...ids}
              required
              type="password"
              minLength={shortestPassword}
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {setUp.error !== null && (
          <p role="alert" className="text-danger text-sm">
            {setUp.error.message}
          </p>
        )}
        <Button type="submit" variant="primary" disabled={setUp.isPending}>
          {text.signIn.setupSubmit}
        </Button>
      </form>
    </SignInFrame>
  )
}
