import { stringifyPythonJson } from '../../engine/data/json.ts'
import { pythonStr } from '../../engine/data/python-str.ts'
import type { InputSpec } from '../../engine/language/spec.ts'

/** Mistral's signature of a workflow: `a, b="1", c="None"`; defaults are Python's texts of the values. */
export const workflowInputText = (input: readonly InputSpec[]): string =>
  input.map((one) => (one.required ? one.name : `${one.name}="${pythonStr(one.default)}"`)).join(', ')

/** Mistral's signature of an ad-hoc action: `p, q=5`. */
export const actionInputText = (input: readonly InputSpec[]): string =>
  input.map((one) => (one.required ? one.name : `${one.name}=${stringifyPythonJson(one.default)}`)).join(', ')
