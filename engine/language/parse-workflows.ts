import { rewrittenDefinition } from './read/definition.ts'
import { checkVersion, membersOf, readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import { readWorkflow } from './read/workflow.ts'
import type { Member, Parsed, WorkflowSpec } from './spec.ts'

/** A text of one or more workflows (`version` and `name: {…}`), with everything that is wrong with it. */
export const parseWorkflows = (text: string): Parsed<readonly Member<WorkflowSpec>[]> => {
  const report = new Report(text)
  const document = readDocument(report, text)
  if (document === undefined) return { value: null, problems: report.problems() }
  checkVersion(report, document)
  const entries = membersOf(report, document)
  const members = entries.flatMap((entry): Member<WorkflowSpec>[] => {
    const spec = readWorkflow(report, entry, entry.name)
    if (spec === undefined) return []
    return [{ spec, definition: entries.length === 1 ? text : rewrittenDefinition(entry) }]
  })
  return { value: report.hasErrors ? null : members, problems: report.problems() }
}
