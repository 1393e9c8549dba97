/*
 * A block of lines (`|`, `>`) at the very end of a text that does not end with a line break has no line break at its own
 * end, for it keeps what is there. So where an edit adds lines behind such a block, the block is told to leave the new
 * line break out (`|-`); and a block that an edit brings there gets the line break that it means.
 */
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { eolOf } from './place.ts'
import type { Splice } from './splice.ts'

/** The splices with what the end of the text needs beside them. */
export const withLastBlock = (text: string, splices: readonly Splice[]): readonly Splice[] => {
  if (/(^|\n)[ \t]*$/.test(text)) return splices
  const last = splices.find((splice) => splice.end === text.length && splice.text !== '')
  if (last === undefined) return splices
  const closed = splices.map((splice) => (splice === last && endsInBlock(splice.text) ? added(splice, text) : splice))
  if (last.start < text.length) return closed
  const block = lastScalar(parseYaml(text).root)
  const mark = block?.block && /^([|>]\d?)([-+]?)/.exec(text.slice(block.start))
  if (!block || !mark || mark[2] === '-') return closed
  const start = block.start + (mark[1] as string).length
  return [{ start, end: start + (mark[2] as string).length, text: '-' }, ...closed]
}

const added = (splice: Splice, text: string): Splice => ({ ...splice, text: splice.text + eolOf(text) })

/** Whether the last lines of an inserted text belong to a block: the last key with a block's mark has lines below it. */
const endsInBlock = (text: string): boolean => {
  const lines = text.split(/\r?\n/)
  const head = lines.findLastIndex((line) => /[|>][-+]?$/.test(line))
  const indent = (line: string): number => line.length - line.trimStart().length
  return (
    head >= 0 &&
    head < lines.length - 1 &&
    lines.slice(head + 1).every((line) => line === '' || indent(line) > indent(lines[head] as string)) &&
    lines.at(-1) !== ''
  )
}

/** The scalar that stands last in the text. */
const lastScalar = (node: YamlNode | null): YamlScalar | null => {
  if (node === null || node.kind === 'scalar') return node
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.value)
  const last = children.reduce<YamlNode | null>(
    (best, one) => (best === null || one.start > best.start ? one : best),
    null,
  )
  return lastScalar(last)
}
