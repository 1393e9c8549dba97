'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { ExplainedPart } from '../../engine/expressions/explain.ts'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { Highlighted } from './highlighted.tsx'

interface PartTreeProps {
  readonly parts: readonly ExplainedPart[]
  readonly language: 'yaql' | 'jinja'
}

/** The parts of an expression, each with what it came to. */
export function PartTree({ parts, language }: PartTreeProps) {
  const text = useText().expression
  return (
    <ul aria-label={text.parts} className="text-xs">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Part key={at} part={part} language={language} />
      ))}
    </ul>
  )
}

function Part({ part, language }: { readonly part: ExplainedPart; readonly language: 'yaql' | 'jinja' }) {
  const text = useText().expression
  const [open, setOpen] = useState(true)
  const { source, times, values, error, parts } = part
  const [left, right] = language === 'yaql' ? ['<%', '%>'] : ['{{', '}}']
  return (
    <li className="py-0.5">
      <div className="flex items-start">
        <button
          type="button"
          aria-expanded={open}
          aria-label={source}
          disabled={parts.length === 0}
          onClick={() => setOpen(!open)}
          className="grid size-5 shrink-0 place-items-center rounded text-faint enabled:hover:bg-hover disabled:opacity-0"
        >
          <ChevronRight className={cn('size-3.5', open && 'rotate-90')} />
        </button>
        <div className="min-w-0 flex-1">
          <code className={cn('break-words font-mono', times === 0 && 'opacity-80')}>
            <Source text={source} left={left ?? ''} right={right ?? ''} />
          </code>
          {times > 1 && <span className="pl-2 text-2xs text-faint tabular-nums">{text.times(times)}</span>}
          <div className="font-mono text-2xs">
            {times === 0 && <span className="text-faint">{text.notReached}</span>}
            {values.map((value, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: values are in order
              <div key={at} className="flex gap-2">
                <span className="min-w-0 truncate text-muted" title={value.json.slice(0, 1000)}>
                  = {value.json === '' ? value.type : value.json}
                </span>
                <span className="shrink-0 text-faint">
                  {value.json !== '' && value.type} {value.isCut && text.cut}
                </span>
              </div>
            ))}
            {/* What failed within is told there alone. */}
            {error !== null && !parts.some((inner) => inner.error === error) && (
              <div className="break-words text-danger">{error}</div>
            )}
          </div>
        </div>
      </div>
      {open && parts.length > 0 && (
        <ul className="ml-2.5 border-l pl-1.5">
          {parts.map((inner, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
            <Part key={at} part={inner} language={language} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** The source in colour; only the colouring needs delimiters to know the language. */
function Source({ text, left, right }: { readonly text: string; readonly left: string; readonly right: string }) {
  return <Highlighted text={`${left}${text}${right}`} isBare />
}
