import { expressionReferences } from '../../expressions/names.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { scalarText } from '../yaml/write-yaml.ts'
import { withoutBreak } from './place.ts'
import type { Splice } from './splice.ts'
import { scalarsOf } from './untouched.ts'

/** A name at the beginning of a scalar (a key, a target, an action with parameters); what follows it and quotes stay. */
export const renamedText = (text: string, scalar: YamlScalar, old: string, name: string): Splice => {
  const start = scalar.plain ? scalar.start : scalar.start + 1
  const isText = typeof scalar.value === 'string'
  const line = isText ? name + String(scalar.value).slice(old.length) : name
  const isSafe = !scalar.plain || line.length > name.length || scalarText(name, 'flow') === name
  if (isText && isSafe && text.startsWith(old, start)) return { start, end: start + old.length, text: name }
  const style = text[scalar.start] === '"' ? 'json' : 'flow'
  return {
    start: scalar.start,
    end: Math.max(scalar.start, withoutBreak(text, scalar.end)),
    text: scalarText(line, style),
  }
}

/** Renames what expressions read: names given to `task()`, or variables of the data context. */
export const renameReferences = (
  text: string,
  nodes: readonly YamlNode[],
  kind: 'tasks' | 'variables',
  old: string,
  name: string,
): Result<readonly Splice[], string> => {
  const splices: Splice[] = []
  for (const scalar of nodes.flatMap((node) => [...scalarsOf(node)])) {
    if (typeof scalar.value !== 'string' || !scalar.value.includes(old)) continue
    const found = expressionReferences(scalar.value)[kind].filter((reference) => reference.name === old)
    for (const { start } of found) {
      const at = placeInText(text, scalar, old, start)
      const written = at === null ? null : nameAt(text, scalar, at, name, kind)
      if (at === null || written === null) {
        const line = text.slice(0, scalar.start).split('\n').length
        return err(`'${old}' is named on line ${line} in a way that must be renamed by hand first`)
      }
      splices.push({ start: at, end: at + old.length, text: written })
    }
  }
  return ok(splices)
}

/** Where the name at an offset of a scalar's value stands in the text: the same occurrence, counted from the start. */
const placeInText = (text: string, scalar: YamlScalar, name: string, offset: number): number | null => {
  const raw = text.slice(scalar.start, scalar.end)
  const inValue = occurrences(String(scalar.value), name)
  const inText = occurrences(raw, name)
  const at = inText[inValue.indexOf(offset)]
  return at === undefined || inText.length !== inValue.length ? null : scalar.start + at
}

const occurrences = (text: string, part: string): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/**
 * A name without quotes, as YAQL allows it, gets some when the new one needs them: such as stand nowhere in the scalar,
 * which may be a line with quoted parameters. Null where none can be given.
 */
const nameAt = (text: string, scalar: YamlScalar, at: number, name: string, kind: string): string | null => {
  if (/["'`]/.test(text[at - 1] ?? '') || isWord(name)) return name
  if (kind === 'variables') return null
  const quote = ["'", '"', '`'].find((mark) => !text.slice(scalar.start, scalar.end).includes(mark))
  return quote === undefined ? null : quote + name + quote
}

/** What YAQL takes for a text without quotes. */
const isWord = (name: string): boolean =>
  /^(?!__)[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
  !['and', 'or', 'not', 'in', 'mod', 'true', 'false', 'null'].includes(name)
