import type { Value, ValueMap } from '../../engine/data/values.ts'
import { newMap } from '../../engine/data/values.ts'
import type { WorkflowSpec } from '../../engine/language/spec.ts'
import { parsedWorkflow } from './parse-cache.ts'

/** Mistral's `interface`: `{"input": ["a", {"b": 1}], "output": ["r"]}`. */
export const workflowInterface = (spec: WorkflowSpec): ValueMap => {
  const input = spec.input.map((one): Value => {
    if (one.required) return one.name
    const map = newMap()
    map[one.name] = one.default
    return map
  })
  return { input, output: Object.keys(spec.output ?? {}) }
}

/** The same for a stored text. */
export const interfaceOf = (definition: string): ValueMap => {
  const spec = parsedWorkflow(definition)
  return spec === null ? { input: [], output: [] } : workflowInterface(spec)
}
