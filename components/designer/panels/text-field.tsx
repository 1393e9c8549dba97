'use client'
import { useEffect, useState } from 'react'
import { Input } from '../../ui/input.tsx'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string | undefined
  /** Id of a datalist with what could be meant. */
  readonly list?: string | undefined
  readonly onCommit: (text: string) => void
}

/** A field that takes over what was typed on Enter or when it is left; Escape takes it back. */
export function TextField({ label, value, placeholder, list, onCommit }: TextFieldProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = () => {
    if (text === value) return
    // What becomes of it comes back as the value; a line that adds something is empty again.
    setText(value)
    onCommit(text)
  }
  return (
    <Input
      aria-label={label}
      value={text}
      placeholder={placeholder}
      list={list}
      spellCheck={false}
      className="h-6.5 font-mono text-xs"
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          commit()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          setText(value)
        }
      }}
    />
  )
}
