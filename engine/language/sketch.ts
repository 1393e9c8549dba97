/*
 * What can be drawn of a text: its workflows, read without a judgement of what they mean. It is quicker than parsing,
 * for it is done at each keystroke, and more forgiving: a join that nothing leads to any more is an error of the
 * workflow, but none of its picture.
 */
import type { DocumentKind } from './document-kind.ts'
import { kindOf } from './document-kind.ts'
import { membersOf, readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import { readWorkflow } from './read/workflow.ts'
import type { Rule } from './rules.ts'
import type { WorkflowSpec } from './spec.ts'
import type { YamlEntry, YamlMap } from './yaml/node.ts'
import { childOf } from './yaml/node.ts'

export interface Sketch {
  readonly kind: DocumentKind
  /** By their short names; null when something of the text cannot be drawn. */
  readonly workflows: readonly WorkflowSpec[] | null
  /** Names of the actions that a workbook defines. */
  readonly actions: readonly string[]
}

/** Errors of how tasks are tied together: what is drawn shows them best. */
const drawable: ReadonlySet<Rule> = new Set(['start-tasks', 'join-all-inbound', 'join-inbound', 'cyclic-requires'])

/** Reads what can be drawn. */
export const sketch = (text: string): Sketch => {
  const report = new Report(text)
  const document = readDocument(report, text)
  const kind = kindOf(document ?? null)
  if (document === undefined) return { kind, workflows: null, actions: [] }
  const workflows = entriesOf(report, document, kind).flatMap(({ entry, path }) => {
    const workflow = readWorkflow(report, entry, path)
    return workflow === undefined ? [] : [workflow.spec]
  })
  const isBroken = report.problems().some(({ severity, rule }) => severity === 'error' && !drawable.has(rule))
  const actions = kind === 'workbook' ? childOf(document, 'actions') : undefined
  return {
    kind,
    workflows: isBroken || workflows.length === 0 ? null : workflows,
    actions: actions?.kind === 'map' ? [...actions.entries.keys()].filter((name) => name !== 'version') : [],
  }
}

const entriesOf = (
  report: Report,
  document: YamlMap,
  kind: DocumentKind,
): readonly { readonly entry: YamlEntry; readonly path: string }[] => {
  if (kind !== 'workbook') return membersOf(report, document).map((entry) => ({ entry, path: entry.name }))
  const section = childOf(document, 'workflows')
  if (section?.kind !== 'map') return []
  return [...section.entries.values()]
    .filter(({ name }) => name !== 'version')
    .map((entry) => ({ entry, path: `workflows.${entry.name}` }))
}
