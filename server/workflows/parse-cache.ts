import { RecentTexts } from '../../engine/data/recent-texts.ts'
import { parseWorkflows } from '../../engine/language/parse-workflows.ts'
import type { Member, Parsed, WorkflowSpec } from '../../engine/language/spec.ts'

/** What is kept of a text takes six to fifteen bytes for each of its characters: a hundred megabytes at the very most. */
const cache = new RecentTexts<Parsed<readonly Member<WorkflowSpec>[]>>(4_000_000)

/**
 * What a text of workflows means; the last texts asked for are kept, for a revision's text never changes. Faulty texts
 * are not: nobody asks for one often, and its problems can be many times as long as itself.
 */
export const parsedWorkflows = (text: string): Parsed<readonly Member<WorkflowSpec>[]> => {
  const known = cache.get(text)
  if (known !== undefined) return known
  const parsed = parseWorkflows(text)
  if (parsed.value !== null) cache.set(text, parsed)
  return parsed
}

/** The one workflow of a stored text; its short name ends the full one when it came with a workbook. */
export const parsedWorkflow = (text: string): WorkflowSpec | null => parsedWorkflows(text).value?.[0]?.spec ?? null
