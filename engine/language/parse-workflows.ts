import { analyse } from './analysis/analyse.ts'
import type { Catalogue } from './analysis/catalogue.ts'
import { emptyCatalogue } from './analysis/catalogue.ts'
import { rewrittenDefinition } from './read/definition.ts'
import { checkVersion, membersOf, readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import { readWorkflow } from './read/workflow.ts'
import type { Member, Parsed, WorkflowSpec } from './spec.ts'

/**
 * A text of one or more workflows (`version` and `name: {…}`), with everything that is wrong with it; what its tasks
 * call is judged by the catalogue.
 */
export const parseWorkflows = (
  text: string,
  catalogue: Catalogue = emptyCatalogue,
): Parsed<readonly Member<WorkflowSpec>[]> => {
  const report = new Report(text)
  const document = readDocument(report, text)
  if (document === undefined) return { value: null, problems: report.problems() }
  checkVersion(report, document)
  const entries = membersOf(report, document)
  const placed = entries.flatMap((entry) => {
    const workflow = readWorkflow(report, entry, entry.name)
    return workflow === undefined ? [] : [{ entry, workflow }]
  })
  const workflows = placed.map(({ workflow }) => workflow)
  analyse(report, { workflows, actions: [] }, catalogue)
  const members = placed.map(
    ({ entry, workflow: { spec } }): Member<WorkflowSpec> => ({
      spec,
      definition: entries.length === 1 ? text : rewrittenDefinition(entry),
    }),
  )
  return { value: report.hasErrors ? null : members, problems: report.problems() }
}
