import { Float } from '../data/values.ts'
import { readAction } from './read/action.ts'
import { memberDefinition } from './read/definition.ts'
import { readDocument } from './read/document.ts'
import { Report, shown } from './read/report.ts'
import { checkAttributes, readMapNode, readText, readTexts } from './read/shapes.ts'
import { checkMemberName, readWorkflow } from './read/workflow.ts'
import type { ActionSpec, Member, Parsed, WorkbookSpec, WorkflowSpec } from './spec.ts'
import type { YamlEntry, YamlMap, YamlNode } from './yaml/node.ts'
import { childOf, nodeValue } from './yaml/node.ts'

/** A workbook with the texts under which its members are stored (short names; the store adds the workbook's). */
export interface ParsedWorkbook {
  readonly spec: WorkbookSpec
  readonly workflows: readonly Member<WorkflowSpec>[]
  readonly actions: readonly Member<ActionSpec>[]
}

const attributes: ReadonlySet<string> = new Set(['version', 'name', 'description', 'tags', 'workflows', 'actions'])

/** A workbook's text, with everything that is wrong with it. */
export const parseWorkbook = (text: string): Parsed<ParsedWorkbook> => {
  const report = new Report(text)
  const document = readDocument(report, text)
  if (document === undefined) return { value: null, problems: report.problems() }
  checkAttributes(report, document, attributes, '')
  checkRequired(report, document)
  const name = readName(report, document)
  const description = readText(report, childOf(document, 'description'), 'description')
  const tags = readTexts(report, childOf(document, 'tags'), 'tags') ?? []
  const workflows = readMembers(report, text, document, 'workflows', readWorkflow)
  const actions = readMembers(report, text, document, 'actions', readAction)
  if (report.hasErrors || name === undefined) return { value: null, problems: report.problems() }
  const spec: WorkbookSpec = {
    name,
    ...(description === undefined ? {} : { description }),
    tags,
    workflows: byName(workflows),
    actions: byName(actions),
  }
  return { value: { spec, workflows, actions }, problems: report.problems() }
}

const checkRequired = (report: Report, document: YamlMap): void => {
  const place = { start: document.start, end: document.start }
  for (const name of ['version', 'name']) {
    if (!document.entries.has(name)) {
      report.schema('required-attribute', `'${name}' is a required property`, name, place)
    }
  }
  checkVersion(report, childOf(document, 'version'), 'version')
}

/** '2.0' and the number 2.0, nothing else. */
const checkVersion = (report: Report, node: YamlNode | undefined, path: string): void => {
  if (node === undefined) return
  const value = nodeValue(node)
  if (value === '2.0' || value === 2 || (value instanceof Float && value.value === 2)) return
  if (path === 'version' && (typeof value === 'string' || typeof value === 'number')) {
    report.add('version', `Unsupported DSL version: ${value}`, path, node)
  } else report.schema('version', `${shown(node)} is not one of ['2.0', 2.0]`, path, node)
}

const readName = (report: Report, document: YamlMap): string | undefined => {
  const node = childOf(document, 'name')
  const name = readText(report, node, 'name')
  if (name !== undefined && node !== undefined) checkMemberName(report, name, node, 'name')
  return name
}

const readMembers = <T>(
  report: Report,
  text: string,
  document: YamlMap,
  section: 'workflows' | 'actions',
  read: (report: Report, entry: YamlEntry, path: string) => T | undefined,
): readonly Member<T>[] => {
  const map = readMapNode(report, childOf(document, section), section)
  if (map === undefined) return []
  const members: Member<T>[] = []
  for (const entry of map.entries.values()) {
    const path = `${section}.${entry.name}`
    if (entry.name === 'version') {
      checkVersion(report, entry.value, path)
      continue
    }
    if (!/^[\p{L}\p{N}_-]+$/u.test(entry.name)) {
      const message = `Additional properties are not allowed ('${entry.name}' was unexpected)`
      report.schema('unknown-attribute', message, path, entry.key)
    }
    const spec = read(report, entry, path)
    if (spec !== undefined) members.push({ spec, definition: memberDefinition(text, map, entry) })
  }
  return members
}

const byName = <T extends { readonly name: string }>(members: readonly Member<T>[]): ReadonlyMap<string, T> =>
  new Map(members.map(({ spec }) => [spec.name, spec]))
