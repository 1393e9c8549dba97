import { stringifyPythonJson } from '../data/json.ts'
import { pythonStr } from '../data/python-str.ts'
import type { Value } from '../data/values.ts'
import { newMap } from '../data/values.ts'
import type { InputSpec, WorkflowSpec } from './spec.ts'

/** A workflow's input as Mistral shows it: `a, b="1", c="None"`, defaults as quoted Python text. */
export const workflowInputSignature = (input: readonly InputSpec[]): string =>
  input.map(({ name, required, default: value }) => (required ? name : `${name}="${pythonStr(value)}"`)).join(', ')

/** An action's input as Mistral shows it: `a, b=1, c="x"`, defaults as JSON; null when it takes none. */
export const actionInputSignature = (input: readonly InputSpec[]): string | null => {
  if (input.length === 0) return null
  return input.map(({ name, required, default: value }) => (required ? name : `${name}=${jsonText(value)}`)).join(', ')
}

const jsonText = (value: Value): string => {
  try {
    return stringifyPythonJson(value)
  } catch {
    // Infinities and NaN, which JSON does not know.
    return pythonStr(value)
  }
}

/** The `interface` of a workflow: `{input: ['a', {b: 1}], output: ['r']}`. */
export const workflowInterface = (workflow: Pick<WorkflowSpec, 'input' | 'output'>): Value => {
  const input = workflow.input.map(({ name, required, default: value }): Value => {
    if (required) return name
    const map = newMap()
    map[name] = value
    return map
  })
  return Object.assign(newMap(), { input, output: Object.keys(workflow.output ?? {}) })
}
