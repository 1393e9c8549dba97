'use client'
import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useText } from '../i18n/use-text.ts'
import { Input } from '../ui/input.tsx'
import { Kbd } from '../ui/kbd.tsx'

interface SearchFieldProps {
  readonly value: string
  readonly label: string
  /** Called when typing rests for a moment. */
  readonly onChange: (value: string) => void
}

const restMs = 200

/** The filter of a list; `/` puts the cursor into it, Escape empties it. */
export function SearchField({ value, label, onChange }: SearchFieldProps) {
  const text = useText()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  useActions(
    useMemo(
      () => [{ id: 'search', label: text.common.search, group: 'page', keys: '/', run: () => input.current?.focus() }],
      [text],
    ),
  )
  const change = (next: string, rest: number) => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next), rest)
  }
  return (
    <div className="relative w-72">
      <Search className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
      <Input
        ref={input}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        className="pr-8 pl-8"
        value={typed}
        onChange={(event) => change(event.target.value, restMs)}
        onKeyDown={(event) => event.key === 'Escape' && change('', 0)}
      />
      {typed === '' && <Kbd keys="/" className="pointer-events-none absolute top-[7px] right-2" />}
    </div>
  )
}
