'use client'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../../engine/language/spec.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesigner } from '../use-designer.ts'
import { ProblemRows } from './problem-rows.tsx'

/** What is wrong with the text; a click goes there, another one mends it. It folds to its first line. */
export function ProblemList({ onGo }: { readonly onGo: (problem: Problem) => void }) {
  const text = useText().frame
  const problems = useDesigner((designer) => designer.problems)
  const [open, setOpen] = useState(true)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return (
    <section aria-label={text.problems.title} className="shrink-0 border-t bg-surface">
      <button
        type="button"
        aria-expanded={open && problems.length > 0}
        disabled={problems.length === 0}
        onClick={() => setOpen(!open)}
        className="flex h-7 w-full items-center gap-3 px-3 text-left text-muted text-xs"
      >
        <span className="font-medium">{text.problems.title}</span>
        {problems.length === 0 ? (
          <span className="flex items-center gap-1 text-[var(--success-ink)]">
            <CircleCheck aria-hidden className="size-3.5" /> {text.problems.none}
          </span>
        ) : (
          <>
            <Count
              icon={<CircleX aria-hidden className="size-3.5 text-[var(--error)]" />}
              number={errors}
              words={text.errors}
            />
            <Count
              icon={<TriangleAlert aria-hidden className="size-3.5 text-[var(--delayed)]" />}
              number={warnings}
              words={text.problems.warnings}
            />
          </>
        )}
      </button>
      {open && problems.length > 0 && (
        <ul className="max-h-36 overflow-y-auto border-t py-1" aria-live="polite">
          <ProblemRows problems={problems} onGo={onGo} />
        </ul>
      )}
    </section>
  )
}

function Count(props: {
  readonly icon: React.ReactNode
  readonly number: number
  readonly words: (n: number) => string
}) {
  if (props.number === 0) return null
  return (
    <span className="flex items-center gap-1 tabular-nums">
      {props.icon}
      {props.words(props.number)}
    </span>
  )
}
