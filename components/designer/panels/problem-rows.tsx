'use client'
import { CircleX, TriangleAlert, Wrench } from 'lucide-react'
import { fixTitleIn, messageIn } from '../../../engine/language/rules/render.ts'
import type { Problem, QuickFix } from '../../../engine/language/spec.ts'
import { useLanguage, useText } from '../../i18n/use-text.ts'
import { useDesignerStore } from '../use-designer.ts'

interface ProblemRowProps {
  readonly problem: Problem
  readonly onGo: () => void
  readonly onFix: (fix: QuickFix) => void
}

interface ProblemRowsProps {
  readonly problems: readonly Problem[]
  readonly onGo: (problem: Problem) => void
}

/** Problems of the text that is open, for a list: a click goes there, another one mends it. */
export function ProblemRows({ problems, onGo }: ProblemRowsProps) {
  const store = useDesignerStore()
  return problems.map((problem) => (
    <ProblemRow
      key={`${problem.range.start} ${problem.rule} ${problem.message}`}
      problem={problem}
      onGo={() => onGo(problem)}
      onFix={(fix) => store.getState().fix(problem, fix)}
    />
  ))
}

/** One problem with its place and what would mend it. */
function ProblemRow({ problem, onGo, onFix }: ProblemRowProps) {
  const language = useLanguage()
  const text = useText().frame.problems
  const { severity, code, rule, range, fixes } = problem
  return (
    <li className="flex items-start gap-2 pr-3 hover:bg-hover">
      <button
        type="button"
        onClick={onGo}
        className="flex min-w-0 flex-1 items-start gap-2 py-0.5 pl-3 text-left text-xs"
      >
        {severity === 'error' ? (
          <CircleX aria-label={text.error} className="mt-0.5 size-3.5 shrink-0 text-[var(--error)]" />
        ) : (
          <TriangleAlert aria-label={text.warning} className="mt-0.5 size-3.5 shrink-0 text-[var(--delayed)]" />
        )}
        <span className="min-w-0 flex-1 break-words">{messageIn(language, problem)}</span>
        <span className="shrink-0 text-faint" title={rule}>
          {code}
        </span>
        <span className="shrink-0 text-faint tabular-nums">{text.line(range.line)}</span>
      </button>
      {fixes.map((fix) => (
        <button
          key={fix.title}
          type="button"
          onClick={() => onFix(fix)}
          className="flex shrink-0 items-center gap-1 rounded px-1.5 py-0.5 text-xs underline-offset-2 hover:underline"
        >
          <Wrench aria-hidden className="size-3" />
          {fixTitleIn(language, fix)}
        </button>
      ))}
    </li>
  )
}
