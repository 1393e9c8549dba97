/*
 * Short forms of the language, written out where an edit goes below them: `on-success: b` as a list, a clause as
 * publish and next, one-line retry as a map, parameters beside an action's name as input. The characters of what is
 * wrapped stay as they are.
 */
import type { Value, ValueMap } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { mergeMaps, readCommandLine } from '../read/short-syntax.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { flowText, itemText } from '../yaml/write-yaml.ts'
import { styleOf } from './insert.ts'
import { colonEnd, contentEnd, dashColumn, eolOf, keyColumn, lineEnd, lineStart } from './place.ts'
import { replaceValue } from './replace.ts'
import type { Path, PathStep } from './set-at.ts'
import { setAt } from './set-at.ts'
import type { Splice } from './splice.ts'
import { clauseNames } from './transitions.ts'

/** What must be done to a task or task-defaults before an edit at a path; empty when nothing stands in its way. */
export const writeOut = (text: string, map: YamlMap, path: Path): Result<readonly Splice[], string> => {
  const [name, next, third] = path
  const entry = map.entries.get(String(name))
  if (next === undefined) return ok([])
  if (name === 'input' || name === 'base-input') return writeOutParameters(text, map, String(name), String(next))
  if (entry === undefined) return ok([])
  if ((clauseNames as readonly PathStep[]).includes(name)) return ok(writeOutClause(text, map, entry, next, third))
  if (!isFilled(entry.value)) return ok([])
  if (name === 'retry') return writeOutRetry(text, map, entry, entry.value)
  const isTexts = name === 'requires' || name === 'with-items'
  return ok(isTexts && typeof next === 'number' ? listOf(text, map, entry, entry.value, []) : [])
}

const isFilled = (node: YamlNode): node is YamlScalar => node.kind === 'scalar' && node.value !== null

const writeOutRetry = (
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  scalar: YamlScalar,
): Result<readonly Splice[], string> => {
  const parameters = readCommandLine(String(scalar.value))?.parameters ?? newMap()
  if (Object.keys(parameters).length === 0) return err("'retry' is not written as count=… delay=…")
  return ok(replaceValue(text, map, entry, parameters))
}

const writeOutClause = (
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  step: PathStep,
  third: PathStep | undefined,
): readonly Splice[] => {
  const { value } = entry
  if (typeof step === 'number') return isFilled(value) ? listOf(text, map, entry, value, []) : []
  if (value.kind === 'map') {
    const next = value.entries.get('next')
    const isSingle = step === 'next' && typeof third === 'number' && next !== undefined && isFilled(next.value)
    return isSingle ? listOf(text, value, next, next.value as YamlScalar, []) : []
  }
  return isFilled(value) || value.kind === 'list' ? advanced(text, map, entry) : []
}

/** Puts `next:` before a clause's targets. */
const advanced = (text: string, map: YamlMap, { key, value }: YamlEntry): readonly Splice[] => {
  const colon = colonEnd(text, key.end)
  const end = contentEnd(text, value)
  if (map.flow) {
    const open = styleOf(text, map) === 'json' ? '{"next": ' : '{next: '
    return [put(value.start, open), put(end, '}')]
  }
  const margin = ' '.repeat(keyColumn(text, map) + 2)
  const eol = eolOf(text)
  if (value.kind === 'list' && !value.flow) {
    const shift = Math.max(margin.length + 2 - dashColumn(text, value), 0)
    const first = lineStart(text, value.start)
    return [put(first, `${margin}next:${eol}`), ...indented(text, first, end, ' '.repeat(shift))]
  }
  const lines = lineStart(text, value.start) > colon || text.slice(value.start, end).includes('\n')
  const below = lines ? indented(text, lineEnd(text, colon) + eol.length, end, margin) : []
  return [put(colon, `${eol}${margin}next:`), ...below]
}

/** Moves the lines between two offsets to the right, but for empty ones. */
const indented = (text: string, start: number, end: number, margin: string): readonly Splice[] => {
  const splices: Splice[] = []
  for (let at = start; at < end; at = lineEnd(text, at) + (text[lineEnd(text, at)] === '\r' ? 2 : 1)) {
    if (lineEnd(text, at) > at) splices.push(put(at, margin))
  }
  return margin === '' ? [] : splices
}

const put = (at: number, text: string): Splice => ({ start: at, end: at, text })

/** Makes a list of a single text, whose characters and comment stay, and adds items to it. */
export const listOf = (
  text: string,
  owner: YamlMap,
  entry: YamlEntry,
  old: YamlScalar,
  added: readonly Value[],
): readonly Splice[] => {
  const eol = eolOf(text)
  if (owner.flow || old.block || text.slice(old.start, old.end).includes('\n')) {
    if (owner.flow) {
      const items = added.map((item) => `, ${flowText(item, styleOf(text, owner))}`).join('')
      return [put(old.start, '['), put(old.end, `${items}]`)]
    }
    return replaceValue(text, owner, entry, [old.value, ...added])
  }
  const column = keyColumn(text, owner) + 2
  const lead = `${eol}${' '.repeat(column)}-`
  const behind = lineEnd(text, old.end)
  const items = added.map((item) => lead + itemText(item, column, eol)).join('')
  return [
    { start: colonEnd(text, entry.key.end), end: old.start, text: `${lead} ` },
    ...(items === '' ? [] : [put(behind, items)]),
  ]
}

/** Parameters beside a name win over the input's, so an edit of one of them moves them all into the input. */
const writeOutParameters = (
  text: string,
  map: YamlMap,
  attribute: string,
  name: string,
): Result<readonly Splice[], string> => {
  const kind = ['action', 'workflow', 'base'].find((candidate) => map.entries.has(candidate)) ?? 'action'
  const entry = map.entries.get(kind)
  const line = entry !== undefined && isFilled(entry.value) ? readCommandLine(String(entry.value.value)) : null
  if (entry === undefined || line === null || !Object.hasOwn(line.parameters, name)) return ok([])
  const input = childOf(map, attribute)
  const written = input === undefined ? null : nodeValue(input)
  if (typeof written === 'string') return err(`'${attribute}' is one expression`)
  const merged = mergeMaps((written as ValueMap | null) ?? newMap(), line.parameters)
  const splices = [...replaceValue(text, map, entry, line.name)]
  if (input?.kind !== 'map') {
    const whole = setAt(text, map, [attribute], merged)
    return whole.ok ? ok([...splices, ...whole.value]) : whole
  }
  return ok([...splices, ...replaceValue(text, map, map.entries.get(attribute) as YamlEntry, merged)])
}
