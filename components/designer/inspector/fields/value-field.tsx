'use client'
import type { Value } from '../../../../engine/data/values.ts'
import { ExpressionField } from '../../../expression/expression-field.tsx'
import { fieldText, fieldValue } from '../../text/field-value.ts'

interface ValueFieldProps {
  readonly label: string
  readonly value: Value | undefined
  readonly placeholder?: string | undefined
  /** The attribute that it belongs to, for what expressions see there. */
  readonly attribute: string
  readonly onSet: (value: Value | undefined) => void
}

/** Any value in a line or some: texts as they are, everything else as JSON; expressions are texts. */
export function ValueField({ label, value, placeholder, attribute, onSet }: ValueFieldProps) {
  return (
    <ExpressionField
      label={label}
      value={fieldText(value)}
      placeholder={placeholder}
      attribute={attribute}
      onCommit={(text) => onSet(fieldValue(text, value))}
    />
  )
}
