'use client'
import { Pin } from 'lucide-react'
import { useState } from 'react'
import { parseJson, stringifyJson } from '../../../engine/data/json.ts'
import type { Value } from '../../../engine/data/values.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Pin as Pinning } from '../../run/pins.ts'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/input.tsx'
import type { Pinned } from './use-pinned.ts'

/** The result, or the error, that runs from the designer may use in place of the action. */
export function PinnedResult({ task, pinned }: { readonly task: string; readonly pinned: Pinned }) {
  const text = useText().test
  const pin = pinned.pins.get(task)
  const isPinned = pin !== undefined
  const stored = isPinned ? JSON.stringify(JSON.parse(stringifyJson(pin.value)), null, 2) : ''
  const [state, setState] = useState<Pinning['state']>(pin?.state ?? 'SUCCESS')
  const [code, setCode] = useState(stored)
  const [open, setOpen] = useState(isPinned)
  const value = read(code)
  if (pinned.set === null) return <p className="text-2xs text-faint">{text.saveFirst}</p>
  const { set } = pinned
  if (!open) {
    return (
      <button
        type="button"
        className="flex items-center gap-1 self-start text-2xs text-accent hover:underline"
        onClick={() => setOpen(true)}
      >
        <Pin aria-hidden className="size-3" /> {text.pinOwn}
      </button>
    )
  }
  return (
    <section aria-label={text.pinned} className="rounded-md border border-paused/40 bg-paused/5 p-2">
      <div className="mb-1 flex items-center gap-1">
        <Pin aria-hidden className="size-3.5 text-paused-ink" />
        <h3 className="font-medium text-xs">{text.pinned}</h3>
        <select
          aria-label={text.pinnedState}
          className="h-6 rounded border border-line-strong bg-surface px-1 text-xs"
          value={state}
          onChange={({ target }) => setState(target.value === 'ERROR' ? 'ERROR' : 'SUCCESS')}
        >
          <option value="SUCCESS">{text.asResult}</option>
          <option value="ERROR">{text.asError}</option>
        </select>
        <div className="ml-auto flex gap-1">
          <Button
            size="sm"
            disabled={value === undefined || (code === stored && state === (pin?.state ?? 'SUCCESS'))}
            onClick={() => value !== undefined && set(task, { state, value })}
          >
            {text.keepPin}
          </Button>
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              setOpen(false)
              if (isPinned) set(task, undefined)
            }}
          >
            {text.unpin}
          </Button>
        </div>
      </div>
      <Textarea
        aria-label={text.pinnedLabel(task)}
        aria-invalid={value === undefined}
        spellCheck={false}
        rows={Math.min(8, Math.max(2, code.split('\n').length))}
        className="min-h-0 font-mono text-xs leading-5"
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <p className="pt-1 text-2xs text-faint">{text.pinnedHint}</p>
    </section>
  )
}

/** Undefined when it is no JSON. */
function read(code: string): Value | undefined {
  try {
    return parseJson(code)
  } catch {
    return undefined
  }
}
