'use client'
import type { Value } from '../../../../engine/data/values.ts'
import { isMap } from '../../../../engine/data/values.ts'
import type { Path } from '../../../../engine/language/edit/set-at.ts'
import { useText } from '../../../i18n/use-text.ts'
import { TextField } from '../../panels/text-field.tsx'
import type { SetAt } from '../use-text-edit.ts'
import { RemoveButton } from './remove-button.tsx'
import { ValueField } from './value-field.tsx'

/** An entry that a map could have, and what is known of it. */
export interface KnownEntry {
  readonly name: string
  readonly hint: string
  readonly about?: string
}

interface MapFieldProps {
  readonly label: string
  readonly path: Path
  readonly value: Value | undefined
  readonly set: SetAt
  readonly known?: readonly KnownEntry[]
  /** Says so of entries that are not known. */
  readonly unknownHint?: string
  /** Only what is known can be there. */
  readonly isClosed?: boolean
  readonly hidden?: (name: string) => boolean
}

/** The entries of a map, a line each; what it could hold beside; and a line to add another one. */
export function MapField(props: MapFieldProps) {
  const { label, path, value, set, known = [], unknownHint, isClosed = false, hidden } = props
  const text = useText().inspector
  // Also of another kind than it should be: what is written is shown, never lost.
  if (value !== undefined && value !== null && !isMap(value)) {
    return (
      <div>
        <ValueField label={label} attribute={String(path[0])} value={value} onSet={(next) => set(path, next)} />
        <p className="pt-0.5 text-2xs text-faint">{typeof value === 'string' ? text.wholeExpression : text.noMap}</p>
      </div>
    )
  }
  const map = isMap(value as Value) ? (value as Readonly<Record<string, Value>>) : {}
  const written = Object.keys(map)
  const names = [...written, ...known.map(({ name }) => name).filter((name) => !Object.hasOwn(map, name))]
  const at = (name: string): Path => [...path, name]
  return (
    <div className="flex flex-col gap-1">
      {names
        .filter((name) => hidden === undefined || !hidden(name))
        .map((name) => {
          const about = known.find((one) => one.name === name)
          const isSet = Object.hasOwn(map, name)
          return (
            <div key={name} className="flex items-start gap-1">
              <span
                className="w-28 shrink-0 truncate pt-1 font-mono text-xs"
                title={about?.about ?? about?.hint ?? unknownHint ?? name}
              >
                {name}
                {about === undefined && unknownHint !== undefined && (
                  <span className="text-delayed-ink" role="img" aria-label={unknownHint}>
                    {' '}
                    ?
                  </span>
                )}
              </span>
              <div className="min-w-0 flex-1">
                <ValueField
                  attribute={String(path[0])}
                  label={`${label} ${name}`}
                  value={isSet ? map[name] : undefined}
                  placeholder={about?.hint}
                  onSet={(next) => set(at(name), next)}
                />
              </div>
              {isSet ? (
                <RemoveButton label={text.removeName(label, name)} onClick={() => set(at(name), undefined)} />
              ) : (
                <span className="w-6 shrink-0" />
              )}
            </div>
          )
        })}
      {!isClosed && (
        <div className="flex items-start gap-1">
          <div className="w-28 shrink-0">
            <TextField
              label={text.newName(label)}
              value=""
              placeholder={text.addName}
              onCommit={(name) => set(at(name.trim()), '')}
            />
          </div>
        </div>
      )}
    </div>
  )
}
