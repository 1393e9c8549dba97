'use client'
import { Pin as PinIcon, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { parseJson, stringifyJson } from '../../../engine/data/json.ts'
import { isMap, type Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Pin } from '../../run/pins.ts'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/input.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { toastError } from '../../ui/toast.ts'
import type { TaskScope } from '../past/use-scope.ts'
import { useDesigner } from '../use-designer.ts'
import { PinnedResult } from './pinned-result.tsx'
import { runStep, type StepResult, type WouldPublish, wouldPublish } from './run-step.ts'
import { ShownJson } from './shown-json.tsx'
import { StepDataField } from './step-data-field.tsx'
import { useStepInput } from './step-input.ts'
import { usePinned } from './use-pinned.ts'
import { useStepData } from './use-step-data.ts'

const pretty = (value: Value): string => JSON.stringify(JSON.parse(stringifyJson(value)), null, 2)

/** Runs this task's action alone, on what a past run left or on data of one's own, and shows what it came to and would publish. */
export function TestTab({ task, scope }: { readonly task: TaskSpec; readonly scope: TaskScope }) {
  const text = useText().test
  const namespace = useDesigner((designer) => designer.namespace)
  const pinned = usePinned()
  const data = useStepData(task, scope)
  const { context } = data
  const step = useStepInput(task, data.place, context)
  const [input, setInput] = useState('{}')
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<StepResult | null>(null)
  const [published, setPublished] = useState<WouldPublish | null>(null)
  useEffect(() => {
    if (step?.ok) setInput(pretty(step.input))
  }, [step])
  if (task.workflow !== undefined) return <p className="text-muted text-sm">{text.subWorkflow}</p>

  const isJson = isObject(input)
  const show = async (next: StepResult) => {
    setResult(next)
    setPublished(await wouldPublish(context, task, next))
  }
  const run = async () => {
    if (!isJson || step === null || step.action === null) return
    setBusy(true)
    try {
      await show(await runStep(step.action, namespace, input))
    } catch (error) {
      setResult(null)
      toastError(text.failed, error)
    } finally {
      setBusy(false)
    }
  }
  const pin = pinned.pins.get(task.name)
  return (
    <div className="flex flex-col gap-3">
      <StepDataField data={data} />
      <section aria-label={text.input}>
        <div className="mb-1 flex items-center gap-2">
          <h3 className="font-medium text-faint text-xs">
            {text.input} <code className="font-mono">{step?.action}</code>
          </h3>
          {step?.ok === true && input !== pretty(step.input) && (
            <button
              type="button"
              className="text-2xs text-accent hover:underline"
              onClick={() => setInput(pretty(step.input))}
            >
              {text.evaluateAgain}
            </button>
          )}
        </div>
        <Textarea
          aria-label={text.inputLabel}
          aria-invalid={!isJson}
          spellCheck={false}
          rows={Math.min(10, Math.max(2, input.split('\n').length))}
          className="min-h-0 font-mono text-xs leading-5"
          value={input}
          onChange={({ target }) => setInput(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            event.stopPropagation()
            run()
          }}
        />
        <p className={isJson && step?.ok !== false ? 'text-2xs text-faint' : 'text-2xs text-danger'}>
          {!isJson
            ? text.notJson
            : step?.ok === false
              ? step.action === null
                ? text.dynamicAction(step.error)
                : text.inputFailed(step.error)
              : text.inputHint}
          {task.withItems !== undefined && ` ${text.item}`}
        </p>
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="primary"
          disabled={busy || !isJson || step === null || step.action === null}
          onClick={run}
        >
          <Play /> {busy ? text.running : text.run}
        </Button>
        {pin !== undefined && (
          <Button size="sm" onClick={() => show({ ...pin, seconds: 0 })}>
            <PinIcon /> {text.tryPinned}
          </Button>
        )}
        <p className="w-full text-2xs text-faint">{text.runHint}</p>
      </div>
      {result !== null && (
        <section aria-label={text.result}>
          <div className="mb-1 flex items-center gap-2">
            <h3 className="font-medium text-faint text-xs">{text.result}</h3>
            <StateBadge state={result.state} />
            {result.seconds > 0 && (
              <span className="text-2xs text-faint tabular-nums">{text.took(result.seconds.toFixed(2))}</span>
            )}
            {pinned.set !== null && (result.state === 'SUCCESS' || result.state === 'ERROR') && (
              <Button
                size="sm"
                variant="ghost"
                className="ml-auto"
                onClick={() => pinned.set?.(task.name, pinOf(task, result))}
              >
                <PinIcon /> {text.pin}
              </Button>
            )}
          </div>
          <ShownJson value={result.value} />
        </section>
      )}
      {result !== null && published !== null && <Published published={published} />}
      <PinnedResult
        key={pin === undefined ? '' : `${pin.state} ${stringifyJson(pin.value)}`}
        task={task.name}
        pinned={pinned}
      />
    </div>
  )
}

/** With-items takes the list of its items' results, but one error for all of them. */
const pinOf = ({ withItems }: TaskSpec, { state, value }: StepResult): Pin =>
  state === 'ERROR' ? { state, value } : { state: 'SUCCESS', value: withItems === undefined ? value : [value] }

function Published({ published }: { readonly published: WouldPublish }) {
  const text = useText().test
  const isEmpty =
    published.ok && Object.keys(published.branch).length === 0 && Object.keys(published.global).length === 0
  return (
    <section aria-label={text.published}>
      <h3 className="mb-1 font-medium text-faint text-xs">{text.published}</h3>
      {!published.ok && <p className="break-words font-mono text-danger text-xs">{published.error}</p>}
      {isEmpty && <p className="text-faint text-sm">{text.publishedNothing}</p>}
      {published.ok && Object.keys(published.branch).length > 0 && <ShownJson value={published.branch} />}
      {published.ok && Object.keys(published.global).length > 0 && (
        <>
          <h4 className="py-1 text-2xs text-faint">{text.global}</h4>
          <ShownJson value={published.global} />
        </>
      )}
    </section>
  )
}

function isObject(text: string): boolean {
  try {
    return isMap(parseJson(text))
  } catch {
    return false
  }
}
