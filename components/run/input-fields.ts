/*
 * The run form from a workflow's inputs. The schema in an input's comments tells the kind of its field, else its default;
 * where there is neither, the person chooses it (Mistral's inputs have no types, and the text 8 is not the number 8).
 * Texts are what the controls hold.
 */

import { stringifyJson } from '../../engine/data/json.ts'
import { Float, type Value } from '../../engine/data/values.ts'
import { type Misfit, misfit } from '../../engine/language/inputs/fits-schema.ts'
import type { InputNote } from '../../engine/language/inputs/input-notes.ts'
import type { InputSchema, SchemaType } from '../../engine/language/inputs/input-schema.ts'
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
  /** The author's words. */
  readonly about: string
  readonly schema: InputSchema
  /** The only values it takes, as they are written; null when it takes others. */
  readonly options: readonly string[] | null
}

export type FieldProblem = 'required' | 'number' | 'unknown' | { readonly json: string } | Misfit

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

const kindOfType: Record<SchemaType, FieldKind> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'json',
  object: 'json',
}

const noSchema: InputSchema = {}
export type InputNotes = ReadonlyMap<string, InputNote>
const noNotes: InputNotes = new Map()

/** One field an input; `initial` (the input of an earlier run) goes before the defaults. */
export function inputFields(
  specs: readonly InputSpec[],
  initial: unknown,
  notes: InputNotes = noNotes,
): readonly InputField[] {
  const earlier = typeof initial === 'object' && initial !== null ? (initial as Record<string, unknown>) : {}
  return specs.map(({ name, required, default: value }) => {
    const given = Object.hasOwn(earlier, name) ? earlier[name] : required ? undefined : value
    const { about = '', schema } = notes.get(name) ?? {}
    const { type, enum: only } = schema ?? noSchema
    const kind = type === undefined ? kindOf(given ?? value ?? only?.[0]) : kindOfType[type]
    const shown = required || value === null ? null : write(value, kindOf(value))
    return {
      name,
      required,
      kind,
      mayChooseKind: type === undefined && only === undefined && (required || value === null),
      text: write(given, kind),
      shownDefault: shown,
      about,
      schema: schema ?? noSchema,
      options: only?.map((one) => write(one, kindOf(one))) ?? null,
    }
  })
}

function readOne(field: InputField): { readonly value: unknown } | { readonly problem: FieldProblem } {
  const { kind, text, options, schema } = field
  if (options !== null) {
    const at = options.indexOf(text)
    // Nothing that was offered: the schema says what is.
    return { value: at < 0 ? text : plain(schema.enum?.[at]) }
  }
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
    const problem = 'problem' in read ? read.problem : misfit(field.schema, read.value)
    if (problem !== null) problems[field.name] = problem
    else if ('value' in read) input[field.name] = read.value
  }
  return { input, problems }
}

/** As JSON has it, which is what is sent. */
const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(stringifyJson(value as Value)))

/** What is wrong with an input that was written as JSON, by name: as the form would say it, and names nobody asked for. */
export function checkInput(
  specs: readonly InputSpec[],
  input: Readonly<Record<string, unknown>>,
  notes: InputNotes,
): ReadFields['problems'] {
  const problems: Record<string, FieldProblem> = Object.create(null)
  for (const { name, required } of specs) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined
    const schema = notes.get(name)?.schema ?? noSchema
    const problem = value === undefined ? (required ? 'required' : null) : misfit(schema, value)
    if (problem !== null) problems[name] = problem
  }
  const known = new Set(specs.map(({ name }) => name))
  for (const name of Object.keys(input)) if (!known.has(name)) problems[name] = 'unknown'
  return problems
}
