'use client'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { CopyButton } from '../ui/copy-button.tsx'

/** More children than this are shown by portions: a result may have a hundred thousand. */
const portion = 100

interface JsonViewProps {
  readonly value: unknown
  /** So many levels are unfolded at first. */
  readonly unfolded?: number
  readonly className?: string
}

/** A document of a user's, foldable, with the whole of it to copy. Texts are shown as texts, never as markup. */
export function JsonView({ value, unfolded = 2, className }: JsonViewProps) {
  const text = useText()
  const empty = value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
  if (empty) return <p className="text-faint text-sm">{text.execution.empty}</p>
  return (
    <div
      className={cn(
        'group/json relative overflow-auto rounded-md border bg-sunken px-2 py-1.5 font-mono text-xs leading-5',
        className,
      )}
    >
      <CopyButton
        value={typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
        className="absolute top-1 right-1 z-10 bg-sunken opacity-0 focus-visible:opacity-100 group-hover/json:opacity-100"
      />
      <Node value={value} depth={0} unfolded={unfolded} />
    </div>
  )
}

function Leaf({ value }: { readonly value: unknown }) {
  if (typeof value === 'string') {
    return <span className="whitespace-pre-wrap break-words text-success-ink">{JSON.stringify(value)}</span>
  }
  return <span className={value === null ? 'text-faint' : 'text-running-ink'}>{String(value)}</span>
}

interface NodeProps {
  readonly name?: string
  readonly value: unknown
  readonly depth: number
  readonly unfolded: number
}

function Node({ name, value, depth, unfolded }: NodeProps) {
  const text = useText()
  const [open, setOpen] = useState(depth < unfolded)
  const [shown, setShown] = useState(portion)
  const label = name === undefined ? null : <span className="whitespace-pre text-muted">{name}: </span>
  if (typeof value !== 'object' || value === null) {
    return (
      <div className={depth === 0 ? 'px-1' : 'pl-4'}>
        {label}
        <Leaf value={value} />
      </div>
    )
  }
  const entries = Object.entries(value)
  const [left, right] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (entries.length === 0) {
    return (
      <div className="pl-4">
        {label}
        <span className="text-faint">{left + right}</span>
      </div>
    )
  }
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-center rounded text-left hover:bg-hover"
      >
        <ChevronRight className={cn('mr-0.5 size-3.5 shrink-0 text-faint', open && 'rotate-90')} />
        {label}
        <span className="text-faint">{open ? left : `${left} ${entries.length} ${right}`}</span>
      </button>
      {open && (
        <>
          <div className="ml-[7px] border-l pl-2">
            {entries.slice(0, shown).map(([key, child]) => (
              <Node key={key} name={key} value={child} depth={depth + 1} unfolded={unfolded} />
            ))}
            {entries.length > shown && (
              <button type="button" className="pl-4 text-accent" onClick={() => setShown(shown + portion * 10)}>
                {text.common.showMore} ({entries.length - shown})
              </button>
            )}
          </div>
          <div className="pl-4 text-faint">{right}</div>
        </>
      )}
    </div>
  )
}
