import { Document } from 'yaml'
import type { Value } from '../../data/values.ts'
import { Float } from '../../data/values.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'

/**
 * The text of one member on its own, as it is stored when a document holds several: its lines as they stand in the
 * document, moved to the left, under a version. Where the document is written in braces, the member is written anew.
 */
export const memberDefinition = (text: string, container: YamlMap, entry: YamlEntry, version: string): string => {
  const head = `version: ${version}\n\n`
  if (container.flow) return head + rewritten(entry)
  const lineStart = text.lastIndexOf('\n', entry.key.start - 1) + 1
  const lead = text.slice(lineStart, entry.key.start)
  if (!/^ *$/.test(lead)) return head + rewritten(entry)
  return head + dedented(text.slice(lineStart, endOf(text, entry)), lead.length)
}

const endOf = (text: string, entry: YamlEntry): number => {
  const end = text.indexOf('\n', Math.max(entry.value.end - 1, entry.key.end))
  return end < 0 ? text.length : end
}

const dedented = (lines: string, indent: number): string => {
  const margin = new RegExp(`^ {0,${indent}}`, 'gm')
  return `${indent === 0 ? lines.trimEnd() : lines.replace(margin, '').trimEnd()}\n`
}

const rewritten = (entry: YamlEntry): string => {
  const document = new Document(null, { version: '1.1' })
  document.contents = document.createNode({ [entry.name]: plain(nodeValue(entry.value)) }) as never
  return document.toString({ lineWidth: 0 }).replace(/^%YAML.*\n---\n/, '')
}

const plain = (value: Value): unknown => {
  if (value instanceof Float) return value.value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item as Value)]))
}
