'use client'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { reportAction } from '../api/commands/report-action.ts'
import { useText } from '../i18n/use-text.ts'
import { readJsonObject } from '../run/read-json.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/input.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs.tsx'
import { toastDone, toastError } from '../ui/toast.ts'

interface ApprovalFormProps {
  readonly actionId: string
  readonly onDone?: () => void
}

/** Lets a person give an asynchronous action its result: a decision with a comment, or any output. */
export function ApprovalForm({ actionId, onDone }: ApprovalFormProps) {
  const text = useText()
  const [comment, setComment] = useState('')
  const [json, setJson] = useState('{}')
  const [busy, setBusy] = useState(false)
  const parsed = readJsonObject(json)
  const problem = parsed.ok ? undefined : parsed.error === null ? text.run.notObject : text.run.badJson(parsed.error)
  const report = async (state: 'SUCCESS' | 'ERROR', output: unknown) => {
    setBusy(true)
    try {
      await reportAction(actionId, state, output)
      toastDone(text.approval.done)
      onDone?.()
    } catch (error) {
      toastError(text.approval.failed, error)
    } finally {
      setBusy(false)
    }
  }
  const reportJson = (state: 'SUCCESS' | 'ERROR') => parsed.ok && report(state, parsed.value)
  return (
    <section data-hue="delayed" className="rounded-md border border-hue/40 bg-hue-soft p-3">
      <h3 className="font-semibold text-hue-ink text-sm">{text.approval.title}</h3>
      <p className="mb-2 text-muted text-xs">{text.approval.hint}</p>
      <Tabs defaultValue="form">
        <TabsList className="mb-3">
          <TabsTrigger value="form">{text.approval.form}</TabsTrigger>
          <TabsTrigger value="json">{text.approval.json}</TabsTrigger>
        </TabsList>
        <TabsContent value="form" className="flex flex-col gap-2">
          <Field label={text.approval.comment}>
            {(ids) => (
              <Textarea {...ids} rows={2} value={comment} onChange={(event) => setComment(event.target.value)} />
            )}
          </Field>
          <div className="flex gap-2">
            <Button variant="primary" disabled={busy} onClick={() => report('SUCCESS', { approved: true, comment })}>
              <Check /> {text.approval.approve}
            </Button>
            <Button disabled={busy} onClick={() => report('SUCCESS', { approved: false, comment })}>
              <X /> {text.approval.reject}
            </Button>
          </div>
        </TabsContent>
        <TabsContent value="json" className="flex flex-col gap-2">
          <Field label={text.approval.output} error={problem}>
            {(ids) => (
              <Textarea
                {...ids}
                rows={4}
                spellCheck={false}
                className="font-mono text-xs"
                value={json}
                onChange={(event) => setJson(event.target.value)}
              />
            )}
          </Field>
          <div className="flex gap-2">
            <Button variant="primary" disabled={busy || !parsed.ok} onClick={() => reportJson('SUCCESS')}>
              {text.approval.succeed}
            </Button>
            <Button disabled={busy || !parsed.ok} onClick={() => reportJson('ERROR')}>
              {text.approval.fail}
            </Button>
          </div>
        </TabsContent>
      </Tabs>
    </section>
  )
}
