import type { ValueMap } from '../../data/values.ts'
import { err } from '../../result.ts'
import { addTask } from './add-task.ts'
import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import type { Disconnection } from './disconnect.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import { retarget } from './retarget.ts'
import type { EditResult } from './splice.ts'
import { nextEntry, placesOf } from './transitions.ts'

export interface Splitting extends Disconnection {
  /** The task that comes to stand in between. */
  readonly name: string
  /** The task that leads on, where it is another one: several may stand in between. */
  readonly last?: string
  /** Absent when there is such a task already. */
  readonly attributes?: ValueMap
}

/**
 * Puts a task into a transition: the transition leads to it, under the condition it has, and from there on-success goes
 * where it led. In a reverse workflow the task requires what was required.
 */
export const splitTransition = (text: string, { name, last = name, attributes, ...args }: Splitting): EditResult => {
  const { workflow, task, kind } = args
  const target = targetOf(text, args)
  if (target === null) return err(`the task '${task}' has no transition ${args.index} under ${kind}`)
  if (target === name || (kind === 'requires' && task === name)) return err(`'${name}' is an end of it already`)
  const onward =
    kind === 'requires'
      ? { workflow, from: target, to: name, kind }
      : { workflow, from: last, to: target, kind: 'on-success' as const }
  return inTurn(text, [
    (now) => (attributes === undefined ? finish(now, []) : addTask(now, { workflow, name, attributes })),
    (now) => retarget(now, { ...args, to: name }),
    (now) => connect(now, onward),
  ])
}

/** What a transition names, with the parameters of a command. */
const targetOf = (text: string, { workflow, task, kind, index }: Disconnection): string | null => {
  const opened = openWorkflow(text, workflow)
  const found = opened.ok ? openTask(opened.value, task) : opened
  const entry = found.ok ? found.value.node.entries.get(kind) : undefined
  const next = entry === undefined ? undefined : nextEntry(entry)
  const place = next === undefined ? undefined : placesOf(next.value)[index]
  return place === undefined ? null : String(place.scalar.value)
}
