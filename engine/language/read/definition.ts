import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { entryText, scalarText } from '../yaml/write-yaml.ts'

/** The text of one member of a list of several: written anew under its version, as Mistral stores it. */
export const rewrittenDefinition = (entry: YamlEntry): string =>
  `version: '2.0'\n${scalarText(entry.name)}:${entryText(nodeValue(entry.value), 2)}\n`

/**
 * The text under which a member of a workbook is stored: its lines as they stand there, comments included, moved to the
 * left, under a version. Where the workbook is written in braces, the member is written anew.
 */
export const memberDefinition = (text: string, container: YamlMap, entry: YamlEntry): string => {
  const lineStart = text.lastIndexOf('\n', entry.key.start - 1) + 1
  const lead = text.slice(lineStart, entry.key.start)
  if (container.flow || !/^ *$/.test(lead)) return rewrittenDefinition(entry)
  return `version: '2.0'\n\n${dedented(text.slice(lineStart, endOf(text, entry)), lead.length)}`
}

const endOf = (text: string, entry: YamlEntry): number => {
  const end = text.indexOf('\n', Math.max(entry.value.end - 1, entry.key.end))
  return end < 0 ? text.length : end
}

const dedented = (lines: string, indent: number): string => {
  const margin = new RegExp(`^ {0,${indent}}`, 'gm')
  return `${indent === 0 ? lines.trimEnd() : lines.replace(margin, '').trimEnd()}\n`
}
