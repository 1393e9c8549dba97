import { err } from '../../result.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import { dropEntries } from './remove-task.ts'
import type { EditResult } from './splice.ts'
import type { ClauseName } from './transitions.ts'
import { nextEntry, placesOf, removePlaces } from './transitions.ts'

export interface Disconnection {
  readonly workflow: string
  /** The task whose text holds the transition or requirement. */
  readonly task: string
  readonly kind: ClauseName | 'requires'
  /** Which one of the clause, from 0. */
  readonly index: number
}

/** Removes one transition; a clause that names nothing any more goes with it, unless it publishes. */
export const disconnect = (text: string, args: Disconnection): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  const entry = task.value.node.entries.get(args.kind)
  const next = entry === undefined ? undefined : nextEntry(entry)
  const place = next === undefined ? undefined : placesOf(next.value)[args.index]
  if (entry === undefined || place === undefined) {
    return err(`the task '${args.task}' has no transition ${args.index} under ${args.kind}`)
  }
  const removed = removePlaces(text, entry, (_place, order) => order === args.index)
  return finish(text, removed === 'entry' ? dropEntries(text, task.value.node, new Set([entry])) : removed)
}
