'use client'
import { isMap, type Value } from '../../../engine/data/values.ts'
import { fieldText, fieldValue } from '../text/field-value.ts'
import { FieldRow } from './field-row.tsx'
import { TextField } from './text-field.tsx'

interface MapRowsProps {
  readonly label: string
  readonly value: Value | undefined
  readonly known: readonly { readonly name: string; readonly hint: string }[]
  /** Parameters that stand in the action's own line: their rows would say nothing. */
  readonly inline?: Value | undefined
  readonly isFixed?: boolean
  readonly onSet: (name: string, value: Value | undefined) => void
}

/** The entries of a map as lines: what it holds, what it could hold, and one to add. */
export function MapRows({ label, value, known, inline, isFixed = false, onSet }: MapRowsProps) {
  if (value !== undefined && value !== null && !isMap(value)) {
    return (
      <FieldRow label={label}>
        <p className="pt-1 font-mono text-faint text-xs">{fieldText(value)} (change it in the text)</p>
      </FieldRow>
    )
  }
  const map = isMap(value) ? value : undefined
  const elsewhere = isMap(inline) ? inline : undefined
  const names = [
    ...Object.keys(map ?? {}),
    ...known.map(({ name }) => name).filter((name) => !has(map, name) && !has(elsewhere, name)),
  ]
  return (
    <>
      {names.map((name) => (
        <FieldRow key={name} label={<span title={`${label}: ${name}`}>{`${label}.${name}`}</span>}>
          <TextField
            label={`${label} ${name}`}
            value={map === undefined || !has(map, name) ? '' : fieldText(map[name])}
            placeholder={known.find((item) => item.name === name)?.hint}
            onCommit={(text) => onSet(name, fieldValue(text, has(map, name) ? map?.[name] : undefined))}
          />
        </FieldRow>
      ))}
      {!isFixed && (
        <FieldRow label={label}>
          <TextField
            label={`New name under ${label}`}
            value=""
            placeholder="add a name"
            onCommit={(text) => onSet(text.trim(), '')}
          />
        </FieldRow>
      )}
    </>
  )
}

const has = (map: object | undefined, name: string): boolean => map !== undefined && Object.hasOwn(map, name)
