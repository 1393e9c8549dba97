'use client'
import { useWorkflows } from '../../../api/use-workflows.ts'
import { useText } from '../../../i18n/use-text.ts'
import { type DeclaredInput, inputsOfSignature } from '../declared-inputs.ts'
import type { FieldProps, Subject } from '../subject.ts'
import { type KnownEntry, MapField } from './map-field.tsx'

/** What the task calls takes: an action of the registry, a workflow of this text or of the project. */
export function ParametersField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const { task } = subject
  const declared = useDeclared(subject)
  const inline = inlineNames(task?.raw.action, task?.raw.workflow)
  const known = (declared ?? []).map((one): KnownEntry => {
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
      {...(declared === undefined ? {} : { unknownHint: text.notDeclared })}
    />
  )
}

/** Undefined when nobody knows what is called. */
function useDeclared({ task, workflow, actions }: Subject): readonly DeclaredInput[] | undefined {
  const { data: workflows } = useWorkflows()
  const { workflow: called } = task ?? {}
  if (called === undefined) return actions.find(({ name }) => name === task?.action)?.input
  if (called === workflow.name) return workflow.input
  const found = workflows?.find(({ name }) => name === called)
  return found === undefined ? undefined : inputsOfSignature(found.input)
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
