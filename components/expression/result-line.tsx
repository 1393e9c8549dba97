'use client'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import type { Answer } from './evaluator.ts'

/** What an expression comes to, in a few lines. */
export function ResultLine({ answer, className }: { readonly answer: Answer | null; readonly className?: string }) {
  const text = useText().expression
  if (answer === null) return null
  const { json, error } = answer
  return (
    <output
      aria-label={text.result}
      className={cn(
        'block max-h-20 overflow-y-auto break-words pt-0.5 font-mono text-2xs',
        error === null ? 'text-muted' : 'text-danger',
        className,
      )}
    >
      {error === null ? `= ${json}` : error}
    </output>
  )
}
