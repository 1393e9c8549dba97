import type { Document, Node, Pair } from 'yaml'
import { isAlias, isScalar, isSeq, isMap as isYamlMap } from 'yaml'
import { firstDocuments, maxMistakes } from '../../data/yaml-documents.ts'
import { maskMarks } from './mask-marks.ts'
import type { Span, YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts'
import { readCommon } from './read-common.ts'
import { resolveScalar } from './resolve-scalar.ts'
import { keyName, plainScalar } from './scalar.ts'

/** What makes a text no YAML; `message` is without Mistral's prefix. */
export interface YamlProblem extends Span {
  readonly rule: 'yaml' | 'limit'
  readonly message: string
}

export interface ParsedYaml {
  /** The document; null when the text holds nothing, and when it could not be read at all. */
  readonly root: YamlNode | null
  readonly problems: readonly YamlProblem[]
}

/** Longest text taken, in UTF-16 units. */
export const maxTextLength = 1_048_576
/** Mistakes in the YAML itself that are told of one text; a hostile one can hold one in every character. */
const maxProblems = 100
/** Deepest nesting of lists and maps taken. */
export const maxNesting = 100

/**
 * Reads YAML 1.1 as Mistral does: PyYAML's safe loader, with `&`, `*` and `@` as ordinary characters, the last one of
 * equal keys winning, custom tags refused. A text with errors still gives what could be read of it.
 */
export const parseYaml = (text: string): ParsedYaml => {
  if (text.length > maxTextLength) {
    return failed('limit', `the text is longer than ${maxTextLength} characters`, 0, 0)
  }
  const odd = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\ud800-\udfff]/.exec(text)
  if (odd !== null) {
    const code = odd[0].charCodeAt(0).toString(16).padStart(4, '0')
    return failed(
      'yaml',
      `unacceptable character #x${code}: special characters are not allowed`,
      odd.index,
      odd.index + 1,
    )
  }
  if (last.text === text) return last.parsed
  const common = readCommon(text)
  const parsed = common === null ? parseUncommon(text) : { root: common, problems: [] }
  if (text.length < longestKept) last = { text, parsed }
  return parsed
}

/**
 * The text that was parsed last: whoever edits or judges a text reads it several times over. Trees are never changed.
 * A text of a hostile size is not held.
 */
let last: { readonly text: string; readonly parsed: ParsedYaml } = { text: '', parsed: { root: null, problems: [] } }
const longestKept = 262_144

/** As {@link parseYaml}, of a text that may be read: every form of YAML, by the library. */
export const parseUncommon = (text: string): ParsedYaml => {
  const masked = maskMarks(text)
  if (masked === null) return failed('limit', 'too many marks (& and *) at the beginning of scalars', 0, 0)
  const read = firstDocuments(masked.text, noMistakes)
  if ('documents' in read) return new Reader(masked).read(read.documents)
  return read.tooMany === 'mistakes'
    ? failed('limit', `more than ${maxMistakes} mistakes in the YAML`, 0, text.length)
    : failed('limit', `nested more than ${maxNesting} levels deep`, 0, text.length)
}

const failed = (rule: 'yaml' | 'limit', message: string, start: number, end: number): ParsedYaml => ({
  root: null,
  problems: [{ rule, message, start, end }],
})

/** What the library complains of and this reader either takes or tells of itself. */
const noMistakes: ReadonlySet<string> = new Set(['BAD_SCALAR_START', 'TAG_RESOLVE_FAILED'])

class Reader {
  private readonly restore: (source: string) => string
  private readonly problems: YamlProblem[] = []
  private readonly length: number
  /** The text ends within a line that has content. */
  private readonly unended: boolean

  constructor({ text, restore }: { readonly text: string; readonly restore: (source: string) => string }) {
    this.restore = restore
    this.length = text.length
    this.unended = /\S/.test(text.slice(text.lastIndexOf('\n') + 1))
  }

  read([document, second]: readonly Document.Parsed[]): ParsedYaml {
    if (document === undefined) return { root: null, problems: [] }
    for (const error of document.errors.slice(0, maxProblems)) {
      const [start, end] = error.pos
      // Marks are ordinary characters here, and what may not begin a scalar is told by this reader itself.
      if (noMistakes.has(error.code)) continue
      this.problem(firstLine(error.message), start, end)
    }
    if (second !== undefined) {
      this.problem('expected a single document in the stream, but found another document', second.range[0], this.length)
    }
    const contents = document.contents as Node | null | undefined
    const empty = contents == null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN')
    return { root: empty ? null : this.node(contents, 0), problems: this.problems }
  }

  private problem(message: string, start: number, end: number, rule: 'yaml' | 'limit' = 'yaml'): void {
    // The library sets its marks one behind the text where something is missing at the end.
    const from = Math.min(start, this.length)
    const to = Math.min(Math.max(from, end), this.length)
    this.problems.push({ rule, message: this.restore(message), start: from, end: to })
  }

  private node(node: Node, depth: number): YamlNode {
    const [start = 0, end = start] = node.range ?? []
    if (depth >= maxNesting && !isScalar(node)) {
      if (!this.problems.some((problem) => problem.rule === 'limit')) {
        this.problem(`nested more than ${maxNesting} levels deep`, start, end, 'limit')
      }
      return { kind: 'scalar', value: null, plain: true, source: '', start, end }
    }
    if (isScalar(node)) {
      const type = node.type ?? 'PLAIN'
      const source = node.source ?? ''
      // A block keeps the line breaks that are there: none, where the text ends with its last line.
      const cut = type.startsWith('BLOCK') && this.unended && end >= this.length && source.endsWith('\n')
      return this.scalar(cut ? source.slice(0, -1) : source, type, node.tag, start, end)
    }
    if (isSeq(node)) {
      this.collectionTag(node.tag, 'seq', start, end)
      const items = node.items.map((item) => this.node(item as Node, depth + 1))
      return { kind: 'list', items, flow: node.flow === true, start, end }
    }
    if (isYamlMap(node)) {
      this.collectionTag(node.tag, 'map', start, end)
      return { kind: 'map', ...this.entries(node.items as Pair[], depth), flow: node.flow === true, start, end }
    }
    // A mark that the library's lexer tells from the scalar before it and the mask does not.
    return this.scalar(isAlias(node) ? `*${node.source}` : '', 'PLAIN', undefined, start, end)
  }

  private entries(pairs: readonly Pair[], depth: number): Pick<YamlMap, 'entries' | 'replaced'> {
    const entries = new Map<string, YamlEntry>()
    const replaced: YamlEntry[] = []
    const merged: YamlEntry[] = []
    for (const pair of pairs) {
      const key = this.key(pair, depth)
      if (key === null) continue
      const value = pair.value == null ? emptyAt(key.end) : this.node(pair.value as Node, depth + 1)
      if (key.plain && key.source === '<<') {
        this.merge(value, merged)
        continue
      }
      const name = keyName(key)
      const before = entries.get(name)
      if (before !== undefined) replaced.push(before)
      entries.set(name, { name, key, value })
    }
    for (const entry of merged) if (!entries.has(entry.name)) entries.set(entry.name, entry)
    return replaced.length === 0 ? { entries } : { entries, replaced }
  }

  /** `<<: {…}` adds the entries that the map does not have itself. */
  private merge(value: YamlNode, into: YamlEntry[]): void {
    const maps = value.kind === 'list' ? value.items : [value]
    for (const map of maps) {
      if (map.kind === 'map') into.push(...map.entries.values())
      else this.problem('expected a mapping or list of mappings for merging', map.start, map.end)
    }
  }

  private key(pair: Pair, depth: number): YamlScalar | null {
    if (pair.key == null) return emptyAt((pair.value as Node | null)?.range?.[0] ?? 0)
    const key = this.node(pair.key as Node, depth + 1)
    if (key.kind === 'scalar') return key
    this.problem('while constructing a mapping: found unhashable key', key.start, key.end)
    return null
  }

  private scalar(raw: string, type: string, tag: string | undefined, start: number, end: number): YamlScalar {
    const source = this.restore(raw)
    const plain = type === 'PLAIN'
    const block = type.startsWith('BLOCK') ? ({ block: true } as const) : {}
    const scalar = { kind: 'scalar', plain, source, start, end, ...block } as const
    if (tag !== undefined && tag !== '!') return { ...scalar, value: this.tagged(tag, source, start, end) }
    if (!plain || tag === '!') return { ...scalar, value: source }
    if (/^[%`]/.test(source)) {
      this.problem(
        `while scanning for the next token found character '${source[0]}' that cannot start any token`,
        start,
        end,
      )
    }
    if (source === '=') {
      this.problem("could not determine a constructor for the tag 'tag:yaml.org,2002:value'", start, end)
    }
    return plainScalar(source, start, end)
  }

  private tagged(tag: string, source: string, start: number, end: number): YamlScalar['value'] {
    const kind = /^tag:yaml\.org,2002:(str|int|float|bool|null)$/.exec(tag)?.[1]
    if (kind === 'str') return source
    if (kind === 'null') return null
    const value = resolveScalar(source)
    const number = typeof value === 'number' || typeof value === 'bigint' || value instanceof Object
    if ((kind === 'bool' && typeof value === 'boolean') || ((kind === 'int' || kind === 'float') && number))
      return value
    const name = tag.startsWith('tag:') ? tag : restoreTag(tag)
    this.problem(
      kind === undefined
        ? `could not determine a constructor for the tag '${name}'`
        : `while constructing a scalar: '${source}' is no ${kind}`,
      start,
      end,
    )
    return source
  }

  private collectionTag(tag: string | undefined, kind: 'map' | 'seq', start: number, end: number): void {
    if (tag === undefined || tag === '!' || tag === `tag:yaml.org,2002:${kind}`) return
    this.problem(`could not determine a constructor for the tag '${tag}'`, start, end)
  }
}

const restoreTag = (tag: string): string => (tag.startsWith('!') ? tag : `!${tag}`)

const emptyAt = (at: number): YamlScalar => ({
  kind: 'scalar',
  value: null,
  plain: true,
  source: '',
  start: at,
  end: at,
})

const firstLine = (message: string): string => message.split('\n', 1)[0] as string
