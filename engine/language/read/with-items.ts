import { parseJson } from '../../data/json.ts'
import type { Value } from '../../data/values.ts'
import type { WithItemsSpec } from '../spec.ts'
import type { YamlMap, YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { noneFits, readTexts } from './shapes.ts'

const form = /^\s*([\p{L}\p{N}_-]+)\s*in\s*(\[.+\]|<%.*?%>|\{\{.*?\}\}|\{%.*?%\})/u

/** `i in <% … %>` or `i in [1, 2]`, one or a list of them; text behind the values is ignored. */
export const readWithItems = (
  report: Report,
  node: YamlNode | undefined,
  task: YamlMap,
  path: string,
): readonly WithItemsSpec[] | undefined => {
  if (node === undefined) return undefined
  const lines = linesOf(report, node, path)
  const items = new Map<string, WithItemsSpec>()
  for (const line of lines) {
    const match = form.exec(line)
    if (match === null) {
      report.add('with-items', { task: shown(task) }, path, node)
      continue
    }
    const [, name = '', source = ''] = match
    report.expression(source, path, node)
    const values = source.startsWith('[') ? jsonList(report, source, path, node) : source
    if (values !== undefined) items.set(name, { name, items: values })
  }
  return [...items.values()]
}

const linesOf = (report: Report, node: YamlNode, path: string): readonly string[] => {
  if (node.kind === 'list') return readTexts(report, node, path) ?? []
  const value = nodeValue(node)
  if (typeof value === 'string' && value !== '') return [value]
  noneFits(report, node, 'with-items', path)
  return []
}

const jsonList = (report: Report, source: string, path: string, node: YamlNode): Value | undefined => {
  try {
    return parseJson(source)
  } catch {
    report.add('with-items-list', { list: source }, path, node)
    return undefined
  }
}
