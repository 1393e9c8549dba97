import { parseJson } from '../../data/json.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { isMap, newMap } from '../../data/values.ts'
import { findParameters } from './find-parameters.ts'

/** `name p1=v1 p2=v2`, taken apart. */
export interface CommandLine {
  readonly name: string
  readonly parameters: ValueMap
  /** Words that look like parameters but are not read as such, as they stand in the text. */
  readonly dropped: readonly string[]
}

const plainName = /^[\p{L}\p{N}_.]+[^=(\s"]*/u
const expressionName = /^(?:<%.*?%>|\{\{.*?\}\}|\{%.*?%\})/
/**
 * Takes the one-line form of an action, a workflow, a command or a retry apart; null when it does not begin with a name.
 * A line without a blank is a name as a whole. Quotes have no escapes; other values are JSON where they parse as such.
 */
export const readCommandLine = (line: string): CommandLine | null => {
  if (!line.includes(' ')) return { name: line, parameters: newMap(), dropped: [] }
  const expression = expressionName.exec(line)?.[0]
  const name = expression ?? plainName.exec(line)?.[0]
  if (name === undefined) return null
  return { name, ...readParameters(expression === undefined ? line : line.slice(name.length), name) }
}

/** The parameters anywhere in a line. */
export const readParameters = (line: string, name = ''): Omit<CommandLine, 'name'> => {
  const parameters = newMap()
  const rest: string[] = []
  let from = 0
  for (const { key, value, start, end } of findParameters(line)) {
    parameters[key] = parameterValue(value)
    rest.push(line.slice(from, start))
    from = end
  }
  rest.push(line.slice(from))
  const unread = rest.join(' ')
  const behind = unread.startsWith(name) ? unread.slice(name.length) : unread
  const dropped = behind.match(/[-_\p{L}\p{N}]+=\S*|\.\d+|\S{2,}/gu) ?? []
  return { parameters, dropped: dropped.filter((word) => /[=\p{L}\p{N}]/u.test(word)) }
}

const parameterValue = (text: string): Value => {
  if (text.startsWith('"') || text.startsWith("'")) return text.slice(1, -1)
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
