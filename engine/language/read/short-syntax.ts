import { parseJson } from '../../data/json.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { isMap, newMap } from '../../data/values.ts'
import { findParameters } from './find-parameters.ts'

/** `name p1=v1 p2=v2`, taken apart. */
export interface CommandLine {
  readonly name: string
  readonly parameters: ValueMap
  /** Words that look like parameters but are not read as such. */
  readonly dropped: readonly DroppedWord[]
}

/** A word of a line and where it stands in it. */
export interface DroppedWord {
  readonly text: string
  readonly start: number
}

const plainName = /^[\p{L}\p{N}_.]+[^=(\s"]*/u
const expressionName = /^(?:<%.*?%>|\{\{.*?\}\}|\{%.*?%\})/
/**
 * Takes the one-line form of an action, a workflow, a command or a retry apart; null when it does not begin with a name.
 * A line without a blank is a name as a whole. Quotes have no escapes; other values are JSON where they parse as such.
 */
export const readCommandLine = (line: string): CommandLine | null => {
  if (!line.includes(' ')) return { name: line, parameters: newMap(), dropped: [] }
  const name = expressionName.exec(line)?.[0] ?? plainName.exec(line)?.[0]
  return name === undefined ? null : { name, ...readParameters(line, name) }
}

/** The parameters anywhere in a line, which begins with the name. */
export const readParameters = (line: string, name: string): Omit<CommandLine, 'name'> => {
  const parameters = newMap()
  const dropped: DroppedWord[] = []
  const isExpression = expressionName.test(name)
  const rest = isExpression ? line.slice(name.length) : line
  const skipped = isExpression ? name.length : 0
  let from = 0
  const drop = (until: number): void => {
    const start = skipped + from === 0 && line.startsWith(name) ? name.length : from
    for (const { 0: word, index } of rest.slice(start, until).matchAll(droppedWord)) {
      const bracket = word.startsWith('(') ? 1 : 0
      const text = word.slice(bracket)
      if (/[=\p{L}\p{N}]/u.test(text)) dropped.push({ text, start: skipped + start + index + bracket })
    }
  }
  for (const { key, value, start, end } of findParameters(rest)) {
    parameters[key] = parameterValue(value)
    drop(start)
    from = end
  }
  drop(rest.length)
  return { parameters, dropped }
}

const droppedWord = /[-_\p{L}\p{N}]+=\S*|\.\d+|\S{2,}/gu

const parameterValue = (text: string): Value => {
  if (text.startsWith('"') || text.startsWith("'")) return text.slice(1, -1)
  // An error costs more than the rest of the line.
  if (text.startsWith('<%') || text.startsWith('{{')) return text
  try {
    return parseJson(text)
  } catch {
    return text
  }
}

/** Maps merged deeply; where both have a value that is no map, the second wins. */
export const mergeMaps = (first: ValueMap, second: ValueMap): ValueMap => {
  const merged = newMap()
  for (const key of Object.keys(first)) merged[key] = first[key] as Value
  for (const key of Object.keys(second)) {
    const old = merged[key]
    const value = second[key] as Value
    merged[key] = isMap(old) && isMap(value) ? mergeMaps(old, value) : value
  }
  return merged
}
