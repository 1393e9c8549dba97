import { pythonRepr } from '../engine/data/python-str.ts'
import type { ValueMap } from '../engine/data/values.ts'
import type { InputSpec } from '../engine/language/spec.ts'

/** What an action's parameters are called, and the class that messages name. */
interface Checked {
  readonly name: string
  readonly mistralClass?: string
  readonly input: readonly InputSpec[]
}

/** Missing and unexpected inputs in Mistral's words, or null when the input fits. A required null is given. */
export const checkInput = (action: Checked, input: ValueMap): string | null => {
  const missing = action.input.filter(({ name, required }) => required && !Object.hasOwn(input, name))
  const known = new Set(action.input.map(({ name }) => name))
  const unexpected = Object.keys(input).filter((name) => !known.has(name))
  if (missing.length === 0 && unexpected.length === 0) return null
  const parts = [`name=${action.name}`, `class=${action.mistralClass ?? action.name}`]
  if (missing.length > 0) parts.push(`missing=${pythonRepr(missing.map(({ name }) => name))}`)
  if (unexpected.length > 0) parts.push(`unexpected=${pythonRepr(unexpected)}`)
  return `Invalid input [${parts.join(', ')}]`
}
