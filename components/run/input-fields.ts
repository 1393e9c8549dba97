/*
 * The run form from a workflow's inputs. A default tells the kind of its field; where there is none, the person chooses
 * it (Mistral's inputs have no types, and the text 8 is not the number 8). Texts are what the controls hold.
 */

import { stringifyJson } from '../../engine/data/json.ts'
import { Float, type Value } from '../../engine/data/values.ts'
import type { InputSpec } from '../../engine/language/spec.ts'

export const fieldKinds = ['text', 'number', 'boolean', 'json'] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface InputField {
  readonly name: string
  readonly required: boolean
  readonly kind: FieldKind
  /** Without a default, or with null, the kind is a guess that the person may change. */
  readonly mayChooseKind: boolean
  readonly text: string
  /** The default as it is shown; null when there is none. */
  readonly shownDefault: string | null
}

export type FieldProblem = 'required' | 'number' | { readonly json: string }

export interface ReadFields {
  readonly input: Readonly<Record<string, unknown>>
  readonly problems: Readonly<Record<string, FieldProblem>>
}

function kindOf(value: unknown): FieldKind {
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) return 'number'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'object' && value !== null ? 'json' : 'text'
}

function write(value: unknown, kind: FieldKind): string {
  if (value === null || value === undefined) return ''
  // Wide numbers and floats keep their digits; JSON.stringify would not.
  if (kind === 'number') return stringifyJson(value as Value)
  return kind === 'json' ? JSON.stringify(JSON.parse(stringifyJson(value as Value)), null, 2) : String(value)
}

/** One field an input; `initial` (the input of an earlier run) goes before the defaults. */
export function inputFields(specs: readonly InputSpec[], initial: unknown): readonly InputField[] {
  const earlier = typeof initial === 'object' && initial !== null ? (initial as Record<string, unknown>) : {}
  return specs.map(({ name, required, default: value }) => {
    const given = Object.hasOwn(earlier, name) ? earlier[name] : required ? undefined : value
    const kind = kindOf(given ?? value)
    const shown = required || value === null ? null : write(value, kindOf(value))
    return {
      name,
      required,
      kind,
      mayChooseKind: required || value === null,
      text: write(given, kind),
      shownDefault: shown,
    }
  })
}

function readOne(field: InputField): { readonly value: unknown } | { readonly problem: FieldProblem } {
  const { kind, text } = field
  if (kind === 'boolean') return { value: text === 'true' }
  if (kind === 'text') return { value: text }
  if (kind === 'number') {
    const number = Number(text)
    return text.trim() === '' || !Number.isFinite(number) ? { problem: 'number' } : { value: number }
  }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: { json: error instanceof Error ? error.message : String(error) } }
  }
}

/** The input the fields say. Empty optional fields are left out: the workflow's own default holds then. */
export function readFields(fields: readonly InputField[]): ReadFields {
  const input: Record<string, unknown> = Object.create(null)
  const problems: Record<string, FieldProblem> = Object.create(null)
  for (const field of fields) {
    const empty = field.text === '' && field.kind !== 'boolean'
    if (empty && !field.required && field.shownDefault !== '') continue
    if (empty && field.required && field.kind !== 'text') {
      problems[field.name] = 'required'
      continue
    }
    const read = readOne(field)
    if ('problem' in read) problems[field.name] = read.problem
    else input[field.name] = read.value
  }
  return { input, problems }
}
