import { err } from '../../result.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { styleOf } from './insert.ts'
import { finish, openTask, openWorkflow, transitionMaps } from './open.ts'
import { entryEnd, ownEntries, withoutBreak } from './place.ts'
import { removeEntries } from './remove.ts'
import type { EditResult, Splice } from './splice.ts'
import type { Place } from './transitions.ts'
import { referringEntries, removePlaces } from './transitions.ts'

/** Removes a task with every transition to it and every requirement of it. The last task of a workflow must stay. */
export const removeTask = (text: string, args: { readonly workflow: string; readonly task: string }): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const { tasks, node } = opened.value
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  if (tasks.entries.size === 1) return err('a workflow must have at least one task')
  const splices = [...removeEntries(text, tasks, (entry) => entry.name === args.task)]
  const defaults = node.entries.get('task-defaults')
  for (const map of transitionMaps(opened.value)) {
    if (map === task.value.node) continue
    const { entries, within } = removeFrom(text, map, (place) => place.name === args.task)
    splices.push(...within)
    if (map === defaults?.value && entries.size > 0 && entries.size === ownEntries(map).length) {
      splices.push(...removeEntries(text, node, (entry) => entry === defaults))
    } else splices.push(...dropEntries(text, map, entries))
  }
  return finish(text, splices)
}

/** The entries of a task that go as a whole, and the splices within those that stay. */
const removeFrom = (
  text: string,
  map: YamlMap,
  gone: (place: Place) => boolean,
): { readonly entries: ReadonlySet<YamlEntry>; readonly within: readonly Splice[] } => {
  const entries = new Set<YamlEntry>()
  const within: Splice[] = []
  for (const entry of referringEntries(map)) {
    const removed = removePlaces(text, entry, gone)
    if (removed === 'entry') entries.add(entry)
    else within.push(...removed)
  }
  return { entries, within }
}

/** Takes attributes out of a task; one that would be left without any gets the action it has without one. */
export const dropEntries = (text: string, map: YamlMap, gone: ReadonlySet<YamlEntry>): readonly Splice[] => {
  if (gone.size === 0) return []
  const own = ownEntries(map)
  if (gone.size < own.length) return removeEntries(text, map, (entry) => gone.has(entry))
  const [first] = own
  if (first === undefined) return []
  const rest = removeEntries(text, map, (entry) => entry !== first)
  const noop = styleOf(text, map) === 'json' && map.flow ? '"action": "std.noop"' : 'action: std.noop'
  return [{ start: first.key.start, end: withoutBreak(text, entryEnd(text, first)), text: noop }, ...rest]
}
