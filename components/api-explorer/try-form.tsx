'use client'
import { Check, Copy, Send } from 'lucide-react'
import { useState } from 'react'
import { useSession } from '../api/use-session.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/input.tsx'
import { canBeTried, type Operation, type Schemas } from './document.ts'
import { ParameterFields } from './parameter-fields.tsx'
import { ReceivedView } from './received-view.tsx'
import { curlOf, type Filled, missingParts, requestOf } from './request-of.ts'
import { sampleText } from './sample.ts'
import { type Received, sendRequest } from './send-request.ts'

interface TryFormProps {
  readonly operation: Operation
  readonly schemas: Schemas
}

/** Fills a request in, sends it as whoever is signed in, or hands it over as a curl command. */
export function TryForm({ operation, schemas }: TryFormProps) {
  const text = useText()
  const session = useSession()
  const [filled, setFilled] = useState<Filled>({
    parameters: {},
    body: operation.body === null ? '' : sampleText(operation.body.schema, schemas),
  })
  const [received, setReceived] = useState<Received | null>(null)
  const [sending, setSending] = useState(false)
  const [copied, setCopied] = useState(false)
  const request = requestOf(operation, filled)
  const change = (next: Filled) => {
    setFilled(next)
    setCopied(false)
  }
  const send = async () => {
    setSending(true)
    setReceived(await sendRequest(request))
    setSending(false)
  }
  const signedIn = session.data !== undefined && session.data.mode !== 'none'
  const tried = canBeTried(operation)
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (tried && missingParts(operation, filled).length === 0) void send()
      }}
    >
      {operation.parameters.length > 0 && (
        <ParameterFields
          parameters={operation.parameters}
          values={filled.parameters}
          onChange={(name, value) => change({ ...filled, parameters: { ...filled.parameters, [name]: value } })}
        />
      )}
      {operation.body !== null && (
        <Field label={text.explorer.body} hint={operation.body.media}>
          {(ids) => (
            <Textarea
              {...ids}
              spellCheck={false}
              className="min-h-40 font-mono text-xs"
              value={filled.body}
              onChange={(event) => change({ ...filled, body: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {tried && (
          <Button type="submit" variant={operation.method === 'DELETE' ? 'danger' : 'primary'} disabled={sending}>
            <Send aria-hidden />
            {sending ? text.explorer.sending : text.explorer.send}
          </Button>
        )}
        <Button onClick={async () => setCopied(await copyText(curlOf(request, window.location.origin, signedIn)))}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? text.common.copied : text.explorer.copyCurl}
        </Button>
        <p className="text-faint text-xs">{tried ? text.explorer.real : text.explorer.untried}</p>
      </div>
      {received !== null && <ReceivedView received={received} />}
    </form>
  )
}
