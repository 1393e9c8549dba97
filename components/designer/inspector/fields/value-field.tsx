'use client'
import type { Value } from '../../../../engine/data/values.ts'
import { TextField } from '../../panels/text-field.tsx'
import { fieldText, fieldValue } from '../../text/field-value.ts'

interface ValueFieldProps {
  readonly label: string
  readonly value: Value | undefined
  readonly placeholder?: string | undefined
  readonly onSet: (value: Value | undefined) => void
}

/** Any value in one line: texts as they are, everything else as JSON; expressions are texts. */
export function ValueField({ label, value, placeholder, onSet }: ValueFieldProps) {
  return (
    <TextField
      label={label}
      value={fieldText(value)}
      placeholder={placeholder}
      onCommit={(text) => onSet(fieldValue(text, value))}
    />
  )
}
