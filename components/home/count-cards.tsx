'use client'
import Link from 'next/link'
import type { Summary } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { StateIcon } from '../ui/state-icon.tsx'

const shown: readonly State[] = ['RUNNING', 'PAUSED', 'SUCCESS', 'ERROR', 'CANCELLED']

/** How many executions are in each state; each number leads to its list. */
export function CountCards({ counts }: { readonly counts: Summary['counts'] | undefined }) {
  const text = useText()
  const locale = useLocale()
  return (
    <ul className="grid grid-cols-5 gap-3">
      {shown.map((state) => (
        <li key={state}>
          <Link
            href={`/executions?state=${state}`}
            className="flex items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-3 xl:px-4 hover:border-line-strong"
          >
            <StateIcon state={state} className="size-8" />
            <span>
              <span className="block font-semibold text-xl tabular-nums leading-6">
                {counts === undefined ? (
                  <span className="text-faint">–</span>
                ) : (
                  (counts[state] ?? 0).toLocaleString(locale)
                )}
              </span>
              <span className="block whitespace-nowrap text-muted text-xs">{text.states[state]}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
