import { err } from '../../result.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { applySplices } from './apply-splices.ts'
import { closeLiteral, lastScalar } from './insert.ts'
import { finish, openWorkflow } from './open.ts'
import { afterLine, entryEnd, eolOf, headOf, ownEntries, withoutBreak } from './place.ts'
import { removeEntries } from './remove.ts'
import type { EditResult, Splice } from './splice.ts'

export interface Moving {
  readonly workflow: string
  readonly task: string
  /** The task that comes to stand behind it; null for the last place. */
  readonly before: string | null
}

/** Moves a task to another place among the tasks, with the comment above it. It means the same: only readers see it. */
export const moveTask = (text: string, { workflow, task, before }: Moving): EditResult => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const { tasks } = opened.value
  const own = ownEntries(tasks)
  const from = own.findIndex(({ name }) => name === task)
  const to = before === null ? own.length : own.findIndex(({ name }) => name === before)
  const entry = own[from]
  if (entry === undefined) return err(`there is no task '${task}'`)
  if (to < 0) return err(`there is no task '${before}'`)
  if (to === from || to === from + 1) return finish(text, [])
  return finish(text, (tasks.flow ? moveInFlow : moveLines)(text, tasks, entry, own[to]))
}

const moveInFlow = (text: string, map: YamlMap, entry: YamlEntry, before: YamlEntry | undefined): readonly Splice[] => {
  const written = text.slice(entry.key.start, entryEnd(text, entry))
  const end = entryEnd(text, ownEntries(map).at(-1) as YamlEntry)
  const put =
    before === undefined
      ? { start: end, end, text: `, ${written}` }
      : { start: before.key.start, end: before.key.start, text: `${written}, ` }
  return [put, ...removeEntries(text, map, (other) => other === entry)]
}

const moveLines = (text: string, map: YamlMap, entry: YamlEntry, before: YamlEntry | undefined): readonly Splice[] => {
  const eol = eolOf(text)
  const [start, end] = [headOf(text, map, entry), afterLine(text, entryEnd(text, entry))]
  const gone = { start, end, text: '' }
  if (before !== undefined) {
    const at = headOf(text, map, before)
    const closed = closeLiteral(text, entry.value).map((splice) => ({
      ...splice,
      start: splice.start - start,
      end: splice.end - start,
    }))
    const lines = applySplices(text.slice(start, end), closed).text
    if (lines.endsWith('\n')) return [{ start: at, end: at, text: lines }, gone]
    // The last line of a text may have no line break; then the one before it comes to have none, unless it needs it.
    const above = ownEntries(map).findLast(({ key }) => key.start < start)
    const isNeeded = lastScalar(above?.value)?.block === true
    return [
      { start: at, end: at, text: lines + eol },
      { ...gone, start: isNeeded ? start : withoutBreak(text, start) },
    ]
  }
  const last = ownEntries(map).at(-1) as YamlEntry
  const at = afterLine(text, entryEnd(text, last))
  const lines = text.slice(start, end)
  if (text[at - 1] === '\n') return [gone, { start: at, end: at, text: lines }]
  const isLiteral = lastScalar(entry.value)?.block === true
  return [
    gone,
    ...closeLiteral(text, last.value),
    { start: at, end: at, text: eol + (isLiteral ? lines : lines.replace(/\r?\n$/, '')) },
  ]
}
