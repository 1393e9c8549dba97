'use client'
import { countLimit } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { StateIcon } from '../ui/state-icon.tsx'

const shown: readonly State[] = ['RUNNING', 'PAUSED', 'SUCCESS', 'ERROR', 'CANCELLED', 'IDLE']

const countText = (count: number): string => (count < countLimit ? String(count) : `${countLimit - 1}+`)

interface StateChipsProps {
  readonly counts: Readonly<Partial<Record<State, number>>>
  readonly value: string | null
  readonly onChange: (state: string | null) => void
}

/** Filter by state; each chip says how many there are. */
export function StateChips({ counts, value, onChange }: StateChipsProps) {
  const text = useText()
  const chip = (active: boolean) =>
    cn(
      'flex h-8 items-center gap-1.5 rounded-md border px-2 text-sm',
      active ? 'border-accent bg-accent-soft font-medium text-fg' : 'border-line bg-surface text-muted hover:bg-hover',
    )
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{text.common.state}</legend>
      <button
        type="button"
        aria-pressed={value === null}
        className={chip(value === null)}
        onClick={() => onChange(null)}
      >
        {text.common.all}
      </button>
      {shown.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={value === state}
          className={chip(value === state)}
          onClick={() => onChange(value === state ? null : state)}
        >
          <StateIcon state={state} className="size-4" />
          {text.states[state]}
          <span className="min-w-3 text-faint text-xs tabular-nums">{countText(counts[state] ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  )
}
