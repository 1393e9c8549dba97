/*
 * What the comments at an input say of it. Mistral's inputs have neither types nor words, and a key for either would
 * make a definition that Mistral refuses; a comment goes with the text and means nothing to Mistral.
 *
 *   input:
 *     # How many servers to make.
 *     # @schema {type: integer, minimum: 1, maximum: 20}
 *     - count: 3
 *     - region   # @schema {enum: [hanoi, saigon]}
 *
 * The comments right above an item and the one behind it in its last line are the item's, when it has lines of its own.
 * The words are for the person who fills in a form; `@schema` and what follows it in the block is a map as JSON Schema
 * has it (input-schema.ts). Forms check by it, the API does not: what Mistral takes is taken.
 */
import type { Value } from '../../data/values.ts'
import { contentEnd, lineEnd, lineStart } from '../edit/place.ts'
import { openOwner } from '../edit/set-attribute.ts'
import type { Span, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { InputSchema, SchemaFault } from './input-schema.ts'
import { readSchema } from './input-schema.ts'

export interface InputNote {
  /** The words, empty when there are none. */
  readonly about: string
  readonly schema: InputSchema | null
  /** Why the schema that stands there cannot be used, and where it stands. */
  readonly fault: { readonly span: Span; readonly why: SchemaFault } | null
}

interface Comment {
  /** Offset of the first character behind the `#` and its blank. */
  readonly at: number
  readonly words: string
}

const marker = /^@schema(?=[\s{]|$)/
/** A schema is read by a parser of its own: it must not be a way to hide megabytes in a comment. */
const longest = 4000

/** The notes of a workflow's inputs, by name; inputs without comments have none. */
export const inputNotes = (text: string, workflow: string): ReadonlyMap<string, InputNote> => {
  const notes = new Map<string, InputNote>()
  if (!text.includes('#')) return notes
  const owner = openOwner(text, { workflow })
  const list = owner.ok ? childOf(owner.value, 'input') : undefined
  if (list?.kind !== 'list' || list.flow) return notes
  for (const item of list.items) {
    const value = nodeValue(item)
    const name = item.kind === 'map' ? [...item.entries.keys()][0] : typeof value === 'string' ? value : undefined
    const note = noteOf(text, item)
    if (name !== undefined && note !== null) notes.set(name, note)
  }
  return notes
}

/** What the comments at one item of `input`, a list of lines, say; null when there are none. */
export const noteOf = (text: string, item: YamlNode): InputNote | null => {
  const line = lineStart(text, item.start)
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(line, item.start))) return null
  const above = commentsAbove(text, line)
  const behind = commentBehind(text, contentEnd(text, item))
  const comments = behind === null ? above : [...above, behind]
  if (comments.length === 0) return null
  const at = comments.findIndex(({ words }) => marker.test(words))
  const said = at < 0 ? comments : comments.slice(0, at)
  const about = said
    .map(({ words }) => words)
    .join('\n')
    .trim()
  const first = comments[at]
  if (first === undefined) return { about, schema: null, fault: null }
  const source = comments
    .slice(at)
    .map(({ words }) => words)
    .join('\n')
    .replace(marker, '')
  const read = schemaOf(source)
  if ('schema' in read) return { about, schema: read.schema, fault: null }
  const span = { start: first.at, end: lineEnd(text, first.at) }
  return { about, schema: null, fault: { span, why: read.fault } }
}

const schemaOf = (source: string): ReturnType<typeof readSchema> => {
  const fault = (reason: SchemaFault['reason']) => ({ fault: { value: '@schema', reason } })
  if (source.length > longest) return fault('schema-long')
  const { root, problems } = parseYaml(source)
  if (problems.length > 0) return fault('schema-yaml')
  if (root?.kind !== 'map') return fault('schema-map')
  return readSchema(nodeValue(root) as Readonly<Record<string, Value>>)
}

/** The comment lines that end right above a line, in the order of the text. */
const commentsAbove = (text: string, line: number): readonly Comment[] => {
  const comments: Comment[] = []
  let start = line
  while (start > 0) {
    const end = start - 1
    start = lineStart(text, end)
    const comment = commentIn(text, start, text[end - 1] === '\r' ? end - 1 : end)
    if (comment === null) break
    comments.unshift(comment)
  }
  return comments
}

const commentBehind = (text: string, end: number): Comment | null => {
  const blank = text[end]
  return blank === ' ' || blank === '\t' ? commentIn(text, end, lineEnd(text, end)) : null
}

/** The comment that takes a stretch of a line but for blanks. */
const commentIn = (text: string, start: number, end: number): Comment | null => {
  const match = /^[ \t]*#+ ?/.exec(text.slice(start, end))
  if (match === null) return null
  const at = start + match[0].length
  return { at, words: text.slice(at, end).trimEnd() }
}
