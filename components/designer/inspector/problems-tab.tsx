'use client'
import type { Problem } from '../../../engine/language/spec.ts'
import { useText } from '../../i18n/use-text.ts'
import { ProblemRows } from '../panels/problem-rows.tsx'

interface ProblemsTabProps {
  readonly problems: readonly Problem[]
  readonly onGo: (problem: Problem) => void
}

/** What is wrong with this task alone. */
export function ProblemsTab({ problems, onGo }: ProblemsTabProps) {
  const text = useText().inspector
  if (problems.length === 0) return <p className="text-faint text-sm">{text.noProblems}</p>
  return (
    <ul className="-mx-3">
      <ProblemRows problems={problems} onGo={onGo} />
    </ul>
  )
}

/** The problems at a path of the document and below it. */
export const problemsAt = (problems: readonly Problem[], path: string): readonly Problem[] =>
  problems.filter((one) => {
    const own = one.path.startsWith('workflows.') ? one.path.slice('workflows.'.length) : one.path
    return own === path || own.startsWith(`${path}.`)
  })
