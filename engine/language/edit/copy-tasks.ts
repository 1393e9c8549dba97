import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { nodeValue } from '../yaml/node.ts'
import { flowText, scalarText } from '../yaml/write-yaml.ts'
import { openWorkflow } from './open.ts'
import { afterLine, entryEnd, headOf, keyColumn, ownEntries } from './place.ts'
import type { Removal } from './remove-tasks.ts'

/**
 * Tasks as a text of their own: a map from names to tasks, in the order of the workflow, with their comments, as they
 * stand but for the margin. Anything that takes YAML takes it.
 */
export const copyTasks = (text: string, { workflow, tasks }: Removal): Result<string, string> => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const map = opened.value.tasks
  const wanted = new Set(tasks)
  const entries = ownEntries(map).filter(({ name }) => wanted.has(name))
  if (entries.length < wanted.size) return err('a task that is to be copied is not there')
  if (map.flow) {
    const lines = entries.map(({ name, value }) => `${scalarText(name)}: ${flowText(nodeValue(value))}\n`)
    return ok(lines.join(''))
  }
  const column = keyColumn(text, map)
  const blocks = entries.map((entry) => {
    const lines = text.slice(headOf(text, map, entry), afterLine(text, entryEnd(text, entry)))
    return shiftLines(lines.replaceAll('\r\n', '\n').replace(/\n?$/, '\n'), -column)
  })
  return ok(blocks.join(''))
}

/** Moves lines to the right, or to the left as far as they have blanks; empty lines stay empty. */
export const shiftLines = (lines: string, by: number): string => {
  if (by >= 0) return lines.replace(/^(?=[^\n])/gm, ' '.repeat(by))
  return lines.replace(new RegExp(`^ {0,${-by}}`, 'gm'), '')
}
