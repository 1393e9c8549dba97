'use client'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { cn } from '../ui/cn.ts'
import type { ExpressionPlace } from './expression-scope.ts'
import { Highlighted } from './highlighted.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { type Suggestion, suggestions } from './suggestions.ts'
import { wantedPart } from './wanted.ts'

interface ExpressionInputProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string | undefined
  readonly at: ExpressionPlace
  readonly onChange: (text: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** Keys that the list of suggestions has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly className?: string
  /** Stands at the right within the field. */
  readonly children?: ReactNode
}

const most = 60
// Both layers must break lines at the same places.
const layer = 'px-2 py-[3px] pr-7 font-mono text-xs leading-[18px] whitespace-pre-wrap break-words'

/** A text with expressions: coloured behind the letters, with what fits at the cursor offered below. */
export function ExpressionInput(props: ExpressionInputProps) {
  const { label, value, placeholder, at, onChange, onFocus, onBlur, onKeyDown, className, children } = props
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [cursor, setCursor] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const wanted = useMemo(() => (cursor === null ? null : wantedPart(value, cursor)), [value, cursor])
  const items = useMemo(() => (wanted === null ? [] : suggestions(wanted, at.known).slice(0, most)), [wanted, at.known])
  const isOpen = items.length > 0 && !(items.length === 1 && items[0]?.label === wanted?.prefix)

  const pick = (item: Suggestion) => {
    if (wanted === null || field.current === null) return
    const end = wanted.from + wanted.prefix.length
    const next = value.slice(0, wanted.from) + item.insert + value.slice(end)
    const place = wanted.from + item.insert.length - item.back
    onChange(next)
    setChosen(0)
    setCursor(item.insert.endsWith('.') || item.back > 0 ? place : null)
    const element = field.current
    // The value arrives with the next paint, and the cursor must not go to its end.
    requestAnimationFrame(() => element.setSelectionRange(place, place))
  }

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isOpen) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const item = items[chosen]
      if (step !== 0) {
        event.preventDefault()
        return setChosen((chosen + step + items.length) % items.length)
      }
      if ((event.key === 'Enter' || event.key === 'Tab') && !event.altKey && !event.shiftKey && item !== undefined) {
        event.preventDefault()
        return pick(item)
      }
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        return setCursor(null)
      }
    }
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      return setCursor(event.currentTarget.selectionStart)
    }
    onKeyDown?.(event)
  }

  return (
    <div
      ref={box}
      className={cn(
        'relative min-h-6.5 rounded-md border border-line-strong bg-surface focus-within:border-accent focus-within:outline-1 focus-within:outline-accent',
        className,
      )}
    >
      <div aria-hidden className={cn(layer, 'pointer-events-none min-h-6')}>
        {value === '' ? <span className="block truncate text-faint">{placeholder}</span> : <Highlighted text={value} />}
        {value.endsWith('\n') && ' '}
      </div>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-haspopup="listbox"
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${list}-${chosen}` : undefined}
        value={value}
        spellCheck={false}
        autoComplete="off"
        className={cn(
          layer,
          'absolute inset-0 h-full w-full resize-none overflow-hidden bg-transparent text-transparent caret-fg outline-none selection:bg-accent/25',
        )}
        onChange={({ target }) => {
          onChange(target.value)
          setCursor(target.selectionStart)
          setChosen(0)
        }}
        onKeyDown={keys}
        onFocus={onFocus}
        onClick={() => setCursor(null)}
        onBlur={() => {
          setCursor(null)
          onBlur?.()
        }}
      />
      {children}
      {isOpen && box.current !== null && (
        <SuggestionList id={list} anchor={box.current} items={items} chosen={chosen} onPick={pick} />
      )}
    </div>
  )
}
