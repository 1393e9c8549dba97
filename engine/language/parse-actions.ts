import { readAction } from './read/action.ts'
import { rewrittenDefinition } from './read/definition.ts'
import { checkVersion, membersOf, readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import type { ActionSpec, Member, Parsed } from './spec.ts'

/** A text of one or more ad-hoc actions (`version` and `name: {…}`), with everything that is wrong with it. */
export const parseActions = (text: string): Parsed<readonly Member<ActionSpec>[]> => {
  const report = new Report(text)
  const document = readDocument(report, text)
  if (document === undefined) return { value: null, problems: report.problems() }
  checkVersion(report, document)
  const entries = membersOf(report, document)
  const members = entries.flatMap((entry): Member<ActionSpec>[] => {
    const spec = readAction(report, entry, entry.name)
    if (spec === undefined) return []
    return [{ spec, definition: entries.length === 1 ? text : rewrittenDefinition(entry) }]
  })
  return { value: report.hasErrors ? null : members, problems: report.problems() }
}
