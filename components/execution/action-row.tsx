'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ActionDetail } from '../../engine/contract/console.ts'
import { JsonView } from '../data/json-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { Duration } from '../time/duration.tsx'
import { cn } from '../ui/cn.ts'
import { StateIcon } from '../ui/state-icon.tsx'
import { ErrorText } from './error-text.tsx'
import { ShortId } from './short-id.tsx'

interface ActionRowProps {
  readonly action: ActionDetail
  /** Of the item, or of the attempt; counts from 1. */
  readonly number: number
}

/** One action execution of a task, folded to a line. */
export function ActionRow({ action, number }: ActionRowProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-9 w-full items-center gap-2 px-2 text-left text-sm hover:bg-hover"
      >
        <ChevronRight className={cn('size-3.5 shrink-0 text-faint', open && 'rotate-90')} />
        <StateIcon state={action.state} />
        <span className="sr-only">{text.states[action.state]}</span>
        <span className="text-faint text-xs tabular-nums">#{number}</span>
        <span className={cn('min-w-0 flex-1 truncate font-mono text-xs', !action.accepted && 'text-muted')}>
          {action.name}
        </span>
        <span className="text-faint text-xs">
          <Duration from={action.startedAt ?? action.createdAt} to={action.finishedAt} />
        </span>
      </button>
      {open && (
        <div className="flex flex-col gap-2 border-t bg-canvas p-2.5">
          <ShortId id={action.id} label={text.common.copyId} />
          {action.stateInfo !== null && action.stateInfo !== '' && <ErrorText message={action.stateInfo} />}
          <h4 className="font-medium text-faint text-xs">{text.common.input}</h4>
          <JsonView value={action.input} className="max-h-60" />
          <h4 className="font-medium text-faint text-xs">{text.common.output}</h4>
          <JsonView value={action.output} className="max-h-60" />
        </div>
      )}
    </li>
  )
}
