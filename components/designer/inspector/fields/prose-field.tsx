'use client'
import { useEffect, useState } from 'react'
import { Textarea } from '../../../ui/input.tsx'
import { fieldText } from '../../text/field-value.ts'
import type { FieldProps } from '../subject.ts'

/** Some lines of text; they are taken over when the field is left. */
export function ProseField({ subject, name, path, value }: FieldProps) {
  const stored = fieldText(value)
  const [text, setText] = useState(stored)
  useEffect(() => setText(stored), [stored])
  return (
    <Textarea
      aria-label={name}
      rows={Math.min(6, Math.max(2, text.split('\n').length))}
      value={text}
      className="min-h-0 text-xs"
      onChange={({ target }) => setText(target.value)}
      onBlur={() => text !== stored && subject.set(path, text.trim() === '' ? undefined : text)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setText(stored)
      }}
    />
  )
}
