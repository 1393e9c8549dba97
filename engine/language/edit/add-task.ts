import type { ValueMap } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import { err } from '../../result.ts'
import { insertEntry } from './insert.ts'
import { finish, openWorkflow } from './open.ts'
import { keyColumn, ownEntries } from './place.ts'
import type { EditResult } from './splice.ts'
import { checkTaskName } from './task-name.ts'

/** Adds a task at the end of `tasks`, indented as its neighbours; without attributes it does nothing (`std.noop`). */
export const addTask = (
  text: string,
  args: { readonly workflow: string; readonly name: string; readonly attributes?: ValueMap },
): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const { tasks } = opened.value
  const wrong = checkTaskName(args.name)
  if (wrong !== null) return err(wrong)
  if (tasks.entries.has(args.name)) return err(`there is a task '${args.name}' already`)
  const given = args.attributes ?? newMap()
  const attributes = Object.keys(given).length > 0 ? given : Object.assign(newMap(), { action: 'std.noop' })
  const sibling = ownEntries(tasks).find(({ value }) => value.kind === 'map' && !value.flow)?.value
  const step = sibling?.kind === 'map' ? keyColumn(text, sibling) - keyColumn(text, tasks) : 2
  return finish(text, insertEntry(text, tasks, args.name, attributes, Math.max(step, 1)))
}
