import { parseWorkflows } from '../../engine/language/parse-workflows.ts'
import type { Member, Parsed, WorkflowSpec } from '../../engine/language/spec.ts'

const limit = 500
const cache = new Map<string, Parsed<readonly Member<WorkflowSpec>[]>>()

/** What a text of workflows means; the last texts asked for are kept, for a revision's text never changes. */
export const parsedWorkflows = (text: string): Parsed<readonly Member<WorkflowSpec>[]> => {
  const known = cache.get(text)
  if (known !== undefined) {
    cache.delete(text)
    cache.set(text, known)
    return known
  }
  const parsed = parseWorkflows(text)
  cache.set(text, parsed)
  if (cache.size > limit) cache.delete(cache.keys().next().value ?? '')
  return parsed
}

/** The one workflow of a stored text; its short name ends the full one when it came with a workbook. */
export const parsedWorkflow = (text: string): WorkflowSpec | null => parsedWorkflows(text).value?.[0]?.spec ?? null
