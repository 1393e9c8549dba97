import { parseJson, stringifyJson } from '../../../engine/data/json.ts'
import { isMap, newMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import type { WorkflowSpec } from '../../../engine/language/spec.ts'

/** A document of a person's own: the values that `$` and `_` stand for, or why it cannot be that. */
export type OwnData =
  | { readonly ok: true; readonly values: ValueMap }
  | { readonly ok: false; readonly problem: 'not-json'; readonly why: string }
  | { readonly ok: false; readonly problem: 'no-map'; readonly kind: 'list' | 'text' | 'number' | 'boolean' | 'null' }

export function readOwnData(text: string): OwnData {
  let value: Value
  try {
    value = parseJson(text)
  } catch (error) {
    return { ok: false, problem: 'not-json', why: error instanceof Error ? error.message : String(error) }
  }
  return isMap(value) ? { ok: true, values: value } : { ok: false, problem: 'no-map', kind: kindOf(value) }
}

function kindOf(value: Value): 'list' | 'text' | 'number' | 'boolean' | 'null' {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  return typeof value === 'boolean' ? 'boolean' : 'number'
}

/** What a document begins with: what a run left, or without any the inputs with their defaults. */
export function beginOwnData(run: ValueMap | null, spec: WorkflowSpec | undefined): string {
  const inputs = newMap()
  for (const input of spec?.input ?? []) inputs[input.name] = input.required ? null : input.default
  return JSON.stringify(JSON.parse(stringifyJson(run ?? inputs)), null, 2)
}
