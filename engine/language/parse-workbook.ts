import { Float } from '../data/values.ts'
import { analyse } from './analysis/analyse.ts'
import type { Catalogue } from './analysis/catalogue.ts'
import { emptyCatalogue } from './analysis/catalogue.ts'
import { writeFix } from './fixes/scalar-fixes.ts'
import { readAction } from './read/action.ts'
import { memberDefinition } from './read/definition.ts'
import { readDocument } from './read/document.ts'
import { Report } from './read/report.ts'
import { checkAttributes, noneFits, readMapNode, readText, readTexts } from './read/shapes.ts'
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

/** A workbook's text, with everything that is wrong with it; what its tasks call is judged by the catalogue. */
export const parseWorkbook = (text: string, catalogue: Catalogue = emptyCatalogue): Parsed<ParsedWorkbook> => {
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
  const placed = { workflows: workflows.map((one) => one.placed), actions: actions.map((one) => one.placed) }
  analyse(report, placed, catalogue)
  if (report.hasErrors || name === undefined) return { value: null, problems: report.problems() }
  const spec: WorkbookSpec = {
    name,
    ...(description === undefined ? {} : { description }),
    tags,
    workflows: byName(workflows),
    actions: byName(actions),
  }
  const value = { spec, workflows: workflows.map(memberOf), actions: actions.map(memberOf) }
  return { value, problems: report.problems() }
}

const checkRequired = (report: Report, document: YamlMap): void => {
  const place = { start: document.start, end: document.start }
  for (const name of ['version', 'name']) {
    if (!document.entries.has(name)) {
      report.add('required-attribute', { name }, name, place)
    }
  }
  checkVersion(report, childOf(document, 'version'), 'version')
}

/** The text '2.0'. The number 2.0 passes Mistral's validation call and then breaks the creation. */
const checkVersion = (report: Report, node: YamlNode | undefined, path: string): void => {
  if (node === undefined) return
  const value = nodeValue(node)
  if (value === '2.0') return
  if (value === 2 || (value instanceof Float && value.value === 2)) {
    if (path !== 'version') return
    const version = node.kind === 'scalar' ? node.source : '2.0'
    report.add('version-number', { version }, path, node, writeFix(node, "'2.0'"))
  } else if (path === 'version' && (typeof value === 'string' || typeof value === 'number')) {
    report.add('version', { version: value }, path, node)
  } else noneFits(report, node, 'workbook-version', path)
}

const readName = (report: Report, document: YamlMap): string | undefined => {
  const node = childOf(document, 'name')
  const name = readText(report, node, 'name')
  if (name !== undefined && node !== undefined) checkMemberName(report, name, node, 'name')
  return name
}

/** A member as it stands in the workbook, and the text under which it is stored. */
interface PlacedMember<T> {
  readonly placed: { readonly spec: T }
  readonly definition: string
}

const memberOf = <T>({ placed: { spec }, definition }: PlacedMember<T>): Member<T> => ({ spec, definition })

const readMembers = <T, P extends { readonly spec: T }>(
  report: Report,
  text: string,
  document: YamlMap,
  section: 'workflows' | 'actions',
  read: (report: Report, entry: YamlEntry, path: string) => P | undefined,
): readonly (PlacedMember<T> & { readonly placed: P })[] => {
  const map = readMapNode(report, childOf(document, section), section)
  if (map === undefined) return []
  const members: (PlacedMember<T> & { readonly placed: P })[] = []
  for (const entry of map.entries.values()) {
    const path = `${section}.${entry.name}`
    if (entry.name === 'version') {
      checkVersion(report, entry.value, path)
      continue
    }
    if (!/^[\p{L}\p{N}_-]+$/u.test(entry.name)) {
      report.add('unknown-attribute', { name: entry.name }, path, entry.key)
    }
    const placed = read(report, entry, path)
    if (placed !== undefined) members.push({ placed, definition: memberDefinition(text, map, entry) })
  }
  return members
}

const byName = <T extends { readonly name: string }>(members: readonly PlacedMember<T>[]): ReadonlyMap<string, T> =>
  new Map(members.map(({ placed: { spec } }) => [spec.name, spec]))
