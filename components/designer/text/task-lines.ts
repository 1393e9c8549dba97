import { childOf } from '../../../engine/language/yaml/node.ts'
import { parseYaml } from '../../../engine/language/yaml/parse-yaml.ts'
import { positionAt } from './text-position.ts'

export interface TaskLines {
  readonly name: string
  /** First and last line, from 1. */
  readonly from: number
  readonly to: number
}

/** The lines of each task of a workflow; none when the text is no YAML. The last answer is kept: cursors ask often. */
export function taskLines(text: string, workflow: string): readonly TaskLines[] {
  if (last.text !== text || last.workflow !== workflow) last = { text, workflow, lines: readLines(text, workflow) }
  return last.lines
}

let last: { readonly text: string; readonly workflow: string; readonly lines: readonly TaskLines[] } = {
  text: '',
  workflow: '',
  lines: [],
}

function readLines(text: string, workflow: string): readonly TaskLines[] {
  const { root } = parseYaml(text)
  if (root === undefined || root === null) return []
  const tasks = childOf(childOf(root, workflow), 'tasks')
  if (tasks?.kind !== 'map') return []
  return [...tasks.entries.values()].map(({ name, key, value }) => {
    // A block ends before its last line break: what follows belongs to the next task.
    const end = Math.max(key.end, text.slice(0, value.end).trimEnd().length)
    return { name, from: positionAt(text, key.start).lineNumber, to: positionAt(text, end).lineNumber }
  })
}
