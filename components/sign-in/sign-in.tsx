'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import type { Session } from '../../engine/contract/session.ts'
import { ApiError } from '../api/api-error.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useSession } from '../api/use-session.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SignInFrame } from './frame.tsx'
import { nextPage } from './next-page.ts'

/** The page to sign in on, in the way this server knows people. */
export function SignIn() {
  const text = useText()
  const session = useSession()
  const known = session.data?.user != null
  useEffect(() => {
    if (known) window.location.replace(nextPage(window.location.search))
  }, [known])
  return (
    <SignInFrame title={text.signIn.title}>
      {session.error !== null ? (
        <p role="alert" className="text-danger text-sm">
          {session.error.message}
        </p>
      ) : session.data === undefined || known ? (
        <Skeleton className="h-40" />
      ) : session.data.mode === 'oidc' ? (
        <Provider />
      ) : (
        <Credentials mode={session.data.mode} />
      )}
    </SignInFrame>
  )
}

/** The provider asks for the password; a stranger only needs the way there. */
function Provider() {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const [next, setNext] = useState('/')
  useEffect(() => {
    setFailed(new URLSearchParams(window.location.search).has('failed'))
    setNext(nextPage(window.location.search))
  }, [])
  return (
    <div className="flex flex-col gap-3">
      {failed && (
        <p role="alert" className="text-danger text-sm">
          {text.signIn.providerFailed}
        </p>
      )}
      <Button variant="primary" asChild>
        <a href={`/api/oidc/login?${new URLSearchParams({ next })}`}>
          <LogIn />
          {text.signIn.withProvider}
        </a>
      </Button>
    </div>
  )
}

function Credentials({ mode }: { readonly mode: Session['mode'] }) {
  const text = useText()
  const client = useQueryClient()
  const [fields, setFields] = useState({ name: '', password: '', project: '', domain: 'Default' })
  const cloud = mode === 'keystone'
  const signIn = useMutation({
    mutationFn: () => {
      const { name, password, project, domain } = fields
      return fetchJson('/api/session', {
        method: 'POST',
        json: { name, password, ...(project === '' ? {} : { project }), ...(cloud ? { domain } : {}) },
      })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  const input = (name: keyof typeof fields, label: string, props: { type?: string; autoComplete?: string }) => (
    <Field label={label} required={name !== 'project' || cloud}>
      {(ids) => (
        <Input
          {...ids}
          {...props}
          required={name !== 'project' || cloud}
          value={fields[name]}
          onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {input('name', text.signIn.name, { autoComplete: 'username' })}
      {input('password', text.signIn.password, { type: 'password', autoComplete: 'current-password' })}
      {cloud && input('project', text.signIn.project, {})}
      {cloud && input('domain', text.signIn.domain, {})}
      {signIn.error !== null && (
        <p role="alert" className="text-danger text-sm">
          {messageOf(signIn.error, text.signIn)}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={signIn.isPending}>
        {text.signIn.submit}
      </Button>
    </form>
  )
}

const messageOf = (error: Error, { wrong, tooMany }: { wrong: string; tooMany: string }): string => {
  if (!(error instanceof ApiError)) return error.message
  return error.status === 401 ? wrong : error.status === 429 ? tooMany : error.message
}
