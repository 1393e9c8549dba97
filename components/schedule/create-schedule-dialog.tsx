'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createCronTrigger } from '../api/commands/create-cron-trigger.ts'
import { useWorkflows } from '../api/use-workflows.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { readJsonObject } from '../run/read-json.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { previewOccurrences } from './preview-occurrences.ts'
import { readPattern } from './read-pattern.ts'

/** Makes a cron trigger, with the pattern read back in words and times while it is typed. */
export function CreateScheduleDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const locale = useLocale()
  const client = useQueryClient()
  const workflows = useWorkflows()
  const [workflow, setWorkflow] = useState('')
  const [name, setName] = useState('')
  const [pattern, setPattern] = useState('')
  const [first, setFirst] = useState('')
  const [count, setCount] = useState('')
  const [input, setInput] = useState('{}')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  const trimmed = pattern.trim()
  const next = trimmed === '' ? null : previewOccurrences(trimmed, 5, new Date())
  const parsed = readJsonObject(input)
  const problems = {
    workflow: workflow === '' ? text.schedules.needWorkflow : undefined,
    name: name.trim() === '' ? text.schedules.needName : undefined,
    pattern:
      trimmed !== '' && next === null
        ? text.schedules.badPattern
        : trimmed === '' && first === ''
          ? text.schedules.needPattern
          : undefined,
    input: parsed.ok ? undefined : parsed.error === null ? text.run.notObject : text.run.badJson(parsed.error),
  }
  const valid = Object.values(problems).every((problem) => problem === undefined)
  const words = next === null ? null : readPattern(trimmed, text, locale)
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

  const create = async () => {
    setTried(true)
    if (!valid || !parsed.ok) return
    setBusy(true)
    try {
      await createCronTrigger({
        name: name.trim(),
        workflow_id: workflow,
        workflow_input: parsed.value,
        ...(trimmed === '' ? {} : { pattern: trimmed }),
        ...(first === '' ? {} : { first_execution_time: first.replace('T', ' ') }),
        ...(count === '' ? {} : { remaining_executions: Number(count) }),
      })
      toastDone(text.schedules.created)
      for (const queryKey of [['schedules'], ['calendar'], ['summary']]) client.invalidateQueries({ queryKey })
      onClose()
    } catch (error) {
      toastError(text.schedules.createFailed, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={text.schedules.createTitle}
        description={text.schedules.createHint}
        className="max-w-xl"
        footer={
          <>
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button variant="primary" disabled={busy || (tried && !valid)} onClick={create}>
              {text.schedules.create}
            </Button>
          </>
        }
      >
        <div className="grid grid-cols-2 gap-x-4 gap-y-3">
          <Field label={text.common.workflow} required error={tried ? problems.workflow : undefined}>
            {(ids) => (
              <Select
                id={ids.id}
                value={workflow}
                placeholder={text.schedules.chooseWorkflow}
                options={(workflows.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                onValueChange={(id) => {
                  setWorkflow(id)
                  const chosen = workflows.data?.find((candidate) => candidate.id === id)
                  if (name === '' && chosen !== undefined) setName(`${chosen.name}-schedule`)
                }}
              />
            )}
          </Field>
          <Field label={text.common.name} required error={tried ? problems.name : undefined}>
            {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <div className="col-span-2">
            <Field
              label={text.schedules.pattern}
              error={tried || (trimmed !== '' && next === null) ? problems.pattern : undefined}
              hint={text.schedules.patternHint}
            >
              {(ids) => (
                <Input
                  {...ids}
                  spellCheck={false}
                  placeholder="0 2 * * *"
                  className="font-mono"
                  value={pattern}
                  onChange={(event) => setPattern(event.target.value)}
                />
              )}
            </Field>
          </div>
          <div className="col-span-2 min-h-31 rounded-md border bg-sunken p-3 text-sm">
            <p className="font-medium">{words ?? text.schedules.nextOccurrences}</p>
            {next === null && <p className="mt-1 text-muted text-xs">{text.schedules.previewHint}</p>}
            {next?.length === 0 && <p className="text-muted text-xs">{text.schedules.noOccurrence}</p>}
            <ol className="mt-1 text-muted text-xs tabular-nums leading-5">
              {next?.slice(0, 4).map((at) => (
                <li key={at.getTime()}>{time.format(at)} UTC</li>
              ))}
            </ol>
          </div>
          <Field label={text.schedules.firstTime} hint={text.schedules.firstTimeHint}>
            {(ids) => (
              <Input {...ids} type="datetime-local" value={first} onChange={(event) => setFirst(event.target.value)} />
            )}
          </Field>
          <Field label={text.schedules.count} hint={text.schedules.countHint}>
            {(ids) => (
              <Input {...ids} type="number" min={1} value={count} onChange={(event) => setCount(event.target.value)} />
            )}
          </Field>
          <div className="col-span-2">
            <Field label={text.common.input} error={problems.input}>
              {(ids) => (
                <Textarea
                  {...ids}
                  rows={3}
                  spellCheck={false}
                  className="font-mono text-xs leading-5"
                  value={input}
                  onChange={(event) => setInput(event.target.value)}
                />
              )}
            </Field>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}
