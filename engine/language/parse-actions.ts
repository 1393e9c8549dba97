import { analyse } from './analysis/analyse.ts'
import type { Catalogue } from './analysis/catalogue.ts'
import { emptyCatalogue } from './analysis/catalogue.ts'
import { readAction } from './read/action.ts'
import { rewrittenDefinition } from './read/definition.ts'
import { checkVersion, membersOf, readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import type { ActionSpec, Member, Parsed } from './spec.ts'

/**
 * A text of one or more ad-hoc actions (`version` and `name: {…}`), with everything that is wrong with it; what they
 * are based on is judged by the catalogue.
 */
export const parseActions = (
  text: string,
  catalogue: Catalogue = emptyCatalogue,
): Parsed<readonly Member<ActionSpec>[]> => {
  const report = new Report(text)
  const document = readDocument(report, text)
  if (document === undefined) return { value: null, problems: report.problems() }
  checkVersion(report, document)
  const entries = membersOf(report, document)
  const placed = entries.flatMap((entry) => {
    const action = readAction(report, entry, entry.name)
    return action === undefined ? [] : [{ entry, action }]
  })
  analyse(report, { workflows: [], actions: placed.map(({ action }) => action) }, catalogue)
  const members = placed.map(
    ({ entry, action: { spec } }): Member<ActionSpec> => ({
      spec,
      definition: entries.length === 1 ? text : rewrittenDefinition(entry),
    }),
  )
  return { value: report.hasErrors ? null : members, problems: report.problems() }
}
