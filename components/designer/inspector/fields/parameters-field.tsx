'use client'
import type { InputSpec } from '../../../../engine/language/spec.ts'
import { useText } from '../../../i18n/use-text.ts'
import type { FieldProps } from '../subject.ts'
import { type KnownEntry, MapField } from './map-field.tsx'

type Declared = Pick<InputSpec, 'name' | 'required'> & { readonly default: unknown }

/** What the task calls takes: of the registry's actions with their defaults. */
export function ParametersField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const { task, actions } = subject
  const action = actions.find((one) => one.name === task?.action)
  const inline = inlineNames(task?.raw.action, task?.raw.workflow)
  const known = (action?.input ?? []).map((one: Declared): KnownEntry => {
    const kind = text.kinds[kindOf(one.default)]
    const shown = one.default === null || one.default === undefined ? '' : `: ${JSON.stringify(one.default)}`
    return {
      name: one.name,
      hint: one.required ? text.required : `${kind}${shown}`,
      about: `${one.name} · ${one.required ? text.required : kind}${shown}`,
    }
  })
  return (
    <MapField
      label={name}
      path={path}
      value={value}
      set={subject.set}
      known={known.filter((one) => !inline.has(one.name))}
      {...(action === undefined ? {} : { unknownHint: text.notDeclared })}
    />
  )
}

const kindOf = (value: unknown): 'text' | 'number' | 'boolean' | 'list' | 'map' | 'any' => {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number' || typeof value === 'bigint') return 'number'
  if (typeof value === 'boolean') return 'boolean'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'map' : 'any'
}

/** Parameters that stand in the line of the call: to show them below as unset would be wrong. */
const inlineNames = (...lines: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) =>
      typeof line === 'string' ? [...line.matchAll(/\s([\w-]+)=/g)].map((match) => match[1] ?? '') : [],
    ),
  )
