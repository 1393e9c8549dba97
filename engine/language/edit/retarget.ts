import { err } from '../../result.ts'
import type { Disconnection } from './disconnect.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import { renamedText } from './references.ts'
import type { EditResult } from './splice.ts'
import { nextEntry, placesOf } from './transitions.ts'

export interface Retargeting extends Disconnection {
  /** The task, or the engine command with or without parameters, that it leads to from now on. */
  readonly to: string
}

/** Leads a transition (or a requirement) to another target; its condition, its place and its comment stay. */
export const retarget = (text: string, { to, ...args }: Retargeting): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  const entry = task.value.node.entries.get(args.kind)
  const next = entry === undefined ? undefined : nextEntry(entry)
  const places = next === undefined ? [] : placesOf(next.value)
  const place = places[args.index]
  if (place === undefined) return err(`the task '${args.task}' has no transition ${args.index} under ${args.kind}`)
  if (places.some(({ name }, order) => name === to && order !== args.index)) return err(`'${to}' is there already`)
  return finish(text, [renamedText(text, place.scalar, String(place.scalar.value), to)])
}
