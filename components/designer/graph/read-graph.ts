import type { GraphModel } from './model.ts'
import { modelOf } from './model-of.ts'
import { readWorkflows } from './read-workflows.ts'

/** The graph of the workflow with that name (or of the only one) in a text, null when the text is broken. */
export function readGraph(text: string, name: string): GraphModel | null {
  const workflows = readWorkflows(text)
  const named = workflows?.find((workflow) => workflow.name === name) ?? workflows?.[0]
  return named === undefined ? null : modelOf(named)
}
