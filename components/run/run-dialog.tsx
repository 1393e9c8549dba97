'use client'
import { ChevronDown, Play, Terminal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { inputNotes } from '../../engine/language/inputs/input-notes.ts'
import { parseWorkflows } from '../../engine/language/parse-workflows.ts'
import type { WorkflowSpec } from '../../engine/language/spec.ts'
import { startExecution } from '../api/commands/start-execution.ts'
import { useEnvironments } from '../api/use-environments.ts'
import { useWorkflowDefinition } from '../api/use-workflow-definition.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../ui/dropdown.tsx'
import { Field } from '../ui/field.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Switch } from '../ui/switch.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { curlCommand, mistralCommand, startBody } from './command-lines.ts'
import { checkInput, type InputNotes, inputFields, readFields } from './input-fields.ts'
import { InputForm } from './input-form.tsx'
import { noPins, type Pins, pinParams } from './pins.ts'
import { problemWords } from './problem-words.ts'
import { readJsonObject } from './read-json.ts'
import { RecentInputs } from './recent-inputs.tsx'
import { useRecentInputs } from './use-recent-inputs.ts'

interface RunDialogProps {
  readonly workflow: { readonly id: string | null; readonly name: string; readonly namespace: string }
  /** The workflow's text; without it the newest revision is asked for. */
  readonly definition?: string
  /** The input of an earlier run, to begin from. */
  readonly initialInput?: unknown
  /** What the run may use in place of the actions of tasks. */
  readonly pinned?: Pins
  /** Does something else than going to the execution. */
  readonly onStarted?: (id: string) => void
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Starts an execution: a form made from the workflow's inputs, or JSON. */
export function RunDialog(props: RunDialogProps) {
  const { workflow, definition, initialInput, pinned, onStarted, open, onOpenChange } = props
  const text = useText()
  const asked = useWorkflowDefinition(open && definition === undefined ? workflow.id : null)
  const source = definition ?? asked.data
  const spec = useMemo(() => (source === undefined ? undefined : readSpec(source, workflow.name)), [source, workflow])
  const notes = useMemo(
    () => (source === undefined || spec == null ? noNotes : inputNotes(source, spec.name)),
    [source, spec],
  )
  if (!open) return null
  if (spec === undefined && !asked.isError) {
    return (
      <Dialog open onOpenChange={onOpenChange}>
        <DialogContent title={text.run.title(workflow.name)} className="max-w-xl">
          <div className="flex h-56 flex-col gap-3">
            <Skeleton className="w-24" />
            <Skeleton className="h-8" />
            <Skeleton className="w-24" />
            <Skeleton className="h-8" />
          </div>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <OpenDialog
      workflow={workflow}
      spec={spec ?? null}
      notes={notes}
      initialInput={initialInput}
      pinned={pinned ?? noPins}
      onStarted={onStarted}
      onOpenChange={onOpenChange}
    />
  )
}

/** The named workflow; null when the text cannot be read. */
function readSpec(definition: string, name: string): WorkflowSpec | null {
  const { value } = parseWorkflows(definition)
  if (value === null) return null
  const member = value.find(({ spec }) => spec.name === name) ?? (value.length === 1 ? value[0] : undefined)
  return member?.spec ?? null
}

interface OpenDialogProps {
  readonly workflow: RunDialogProps['workflow']
  readonly spec: WorkflowSpec | null
  readonly notes: InputNotes
  readonly initialInput: unknown
  readonly pinned: Pins
  readonly onStarted: ((id: string) => void) | undefined
  readonly onOpenChange: (open: boolean) => void
}

const noEnvironment = '-'
const noNotes: InputNotes = new Map()

function OpenDialog({ workflow, spec, notes, initialInput, pinned, onStarted, onOpenChange }: OpenDialogProps) {
  const specs = spec?.input ?? null
  const text = useText()
  const router = useRouter()
  const [tab, setTab] = useState(specs === null ? 'json' : 'form')
  const [fields, setFields] = useState(() => inputFields(specs ?? [], initialInput, notes))
  const [json, setJson] = useState(() => JSON.stringify(initialInput ?? {}, null, 2))
  const [environment, setEnvironment] = useState(noEnvironment)
  const [description, setDescription] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const environments = useEnvironments(true)
  const recent = useRecentInputs(workflow.id)
  const tasks = spec?.type === 'reverse' ? [...spec.tasks.keys()] : []
  const [target, setTarget] = useState(tasks.at(-1) ?? '')
  const mayPin = [...pinned.keys()].filter((name) => spec?.tasks.has(name))
  const [usesPinned, setUsesPinned] = useState(mayPin.length > 0)

  const read = readFields(fields)
  const parsed = readJsonObject(json)
  const jsonProblem = parsed.ok
    ? undefined
    : parsed.error === null
      ? text.run.notObject
      : text.run.badJson(parsed.error)
  const jsonMisfits = Object.entries(parsed.ok && specs !== null ? checkInput(specs, parsed.value, notes) : {})
  const valid = tab === 'json' ? parsed.ok && jsonMisfits.length === 0 : Object.keys(read.problems).length === 0
  const command = {
    workflowId: workflow.id,
    workflowName: workflow.name,
    namespace: workflow.namespace,
    input: tab === 'json' ? (parsed.ok ? parsed.value : {}) : read.input,
    description,
    environment: environment === noEnvironment ? null : environment,
    params: {
      ...(tasks.length === 0 ? {} : { task_name: target }),
      ...(usesPinned ? pinParams(pinned, mayPin) : {}),
    },
  }

  const fill = (input: unknown) => {
    setFields(inputFields(specs ?? [], input, notes))
    setJson(JSON.stringify(input, null, 2))
  }

  const changeTab = (next: string) => {
    // What was filled in one way is not lost in the other.
    if (next === 'json') setJson(JSON.stringify(read.input, null, 2))
    else if (parsed.ok) setFields(inputFields(specs ?? [], parsed.value, notes))
    setTab(next)
  }
  const start = async () => {
    setTried(true)
    if (!valid) return
    setBusy(true)
    try {
      const id = await startExecution(startBody(command))
      toastDone(text.run.started)
      onOpenChange(false)
      if (onStarted === undefined) router.push(`/executions/${id}`)
      else onStarted(id)
    } catch (error) {
      toastError(text.run.failed, error)
    } finally {
      setBusy(false)
    }
  }
  const copy = async (line: string) => (await copyText(line)) && toastDone(text.common.copied)
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent
        title={text.run.title(workflow.name)}
        className="max-w-xl"
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && start()}
        footer={
          <>
            <Dropdown>
              <DropdownTrigger asChild>
                <Button variant="ghost" className="mr-auto" disabled={!valid}>
                  <Terminal /> {text.common.copy} <ChevronDown />
                </Button>
              </DropdownTrigger>
              <DropdownContent align="start">
                <DropdownItem onSelect={() => copy(curlCommand(command, window.location.origin))}>
                  {text.run.copyCurl}
                </DropdownItem>
                <DropdownItem onSelect={() => copy(mistralCommand(command))}>{text.run.copyCli}</DropdownItem>
              </DropdownContent>
            </Dropdown>
            <Button onClick={() => onOpenChange(false)}>{text.common.cancel}</Button>
            <Button variant="primary" disabled={busy || (tried && !valid)} onClick={start}>
              <Play /> {text.run.start}
            </Button>
          </>
        }
      >
        <Tabs value={tab} onValueChange={changeTab}>
          <div className="mb-4 flex items-center border-b">
            <TabsList className="flex-1 border-b-0">
              <TabsTrigger value="form" disabled={specs === null}>
                {text.run.form}
              </TabsTrigger>
              <TabsTrigger value="json">{text.run.json}</TabsTrigger>
            </TabsList>
            {recent.length > 0 && <RecentInputs recent={recent} onPick={fill} />}
          </div>
          <TabsContent value="form">
            {fields.length === 0 && <p className="mb-2 text-muted text-sm">{text.run.noInput}</p>}
            <InputForm fields={fields} problems={tried ? read.problems : {}} onChange={setFields} />
          </TabsContent>
          <TabsContent value="json">
            <Field
              label={text.common.input}
              error={
                jsonProblem ??
                (jsonMisfits.length === 0
                  ? undefined
                  : jsonMisfits.map(([name, problem]) => `${name}: ${problemWords(problem, text.run)}`).join('\n'))
              }
              hint={specs === null ? text.run.unreadable : undefined}
            >
              {(ids) => (
                <Textarea
                  {...ids}
                  rows={10}
                  spellCheck={false}
                  className="font-mono text-xs leading-5"
                  value={json}
                  onChange={(event) => setJson(event.target.value)}
                />
              )}
            </Field>
          </TabsContent>
        </Tabs>
        <div className="mt-4 grid grid-cols-2 gap-4 border-t pt-4">
          {tasks.length > 0 && (
            <div className="col-span-2">
              <Field label={text.test.target} hint={text.test.targetHint}>
                {(ids) => (
                  <Select
                    id={ids.id}
                    value={target}
                    onValueChange={setTarget}
                    options={tasks.map((name) => ({ value: name, label: name }))}
                  />
                )}
              </Field>
            </div>
          )}
          {mayPin.length > 0 && (
            <div className="col-span-2 flex items-center gap-2 rounded-md border border-paused/40 bg-paused/5 px-2.5 py-2 text-sm">
              <Switch id="use-pinned" checked={usesPinned} onCheckedChange={setUsesPinned} />
              <label htmlFor="use-pinned" className="min-w-0 flex-1">
                {text.test.usesPinned(mayPin.join(', '))}
              </label>
            </div>
          )}
          <Field label={text.run.environment}>
            {(ids) => (
              <Select
                id={ids.id}
                value={environment}
                onValueChange={setEnvironment}
                options={[
                  { value: noEnvironment, label: <span className="text-muted">{text.run.noEnvironment}</span> },
                  ...(environments.data ?? []).map(({ name }) => ({ value: name, label: name })),
                ]}
              />
            )}
          </Field>
          <Field label={text.run.description} hint={text.run.descriptionHint}>
            {(ids) => <Input {...ids} value={description} onChange={(event) => setDescription(event.target.value)} />}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  )
}
