'use client'
import Link from 'next/link'
import type { State } from '../../engine/workflow/states.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDuration } from '../time/format-duration.ts'
import { cn } from '../ui/cn.ts'
import { stateLooks } from '../ui/states.ts'
import { Tooltip } from '../ui/tooltip.tsx'

export interface StripRun {
  readonly key: string
  readonly executionId: string | null
  readonly state: State | null
  readonly seconds: number | null
  readonly note?: string
}

/** Past runs as bars, newest at the right: colour is the state, height the duration (by the longest shown). */
export function RunStrip({ runs }: { readonly runs: readonly StripRun[] }) {
  const text = useText()
  const longest = Math.max(...runs.map((run) => run.seconds ?? 0), 0.001)
  return (
    <div className="relative z-10 flex h-6 items-end gap-[2px]">
      {runs.map((run) => {
        const look = stateLooks[run.state ?? 'NONE']
        const height = run.seconds === null ? 75 : 25 + 75 * Math.sqrt(run.seconds / longest)
        const name = [
          run.state === null ? text.schedules.notStarted : text.states[run.state],
          run.seconds === null ? null : formatDuration(run.seconds, text.units),
          run.note,
        ]
          .filter(Boolean)
          .join(' · ')
        const bar = (
          <span
            className={cn(
              'block w-full rounded-[1px] bg-hue group-hover/bar:brightness-110',
              look.fill === 'striped' && 'striped',
            )}
            style={{ height: `${height}%` }}
          />
        )
        const box = 'group/bar flex h-full w-[5px] items-end'
        return (
          <Tooltip key={run.key} content={name}>
            {run.executionId === null ? (
              <span data-hue={look.hue} className={box}>
                {bar}
              </span>
            ) : (
              <Link href={`/executions/${run.executionId}`} aria-label={name} data-hue={look.hue} className={box}>
                {bar}
              </Link>
            )}
          </Tooltip>
        )
      })}
    </div>
  )
}
