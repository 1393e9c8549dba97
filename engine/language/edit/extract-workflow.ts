import type { Value, ValueMap } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import { err } from '../../result.ts'
import { addTask } from './add-task.ts'
import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import { copyTasks } from './copy-tasks.ts'
import { disconnect } from './disconnect.ts'
import { borderOf } from './extraction-border.ts'
import { dataOf } from './extraction-data.ts'
import { addMember } from './members.ts'
import { openWorkflow } from './open.ts'
import { pasteTasks } from './paste-tasks.ts'
import { removeTask } from './remove-task.ts'
import type { Removal } from './remove-tasks.ts'
import { retarget } from './retarget.ts'
import type { EditResult } from './splice.ts'

export interface Extraction extends Removal {
  /** Name of the workflow that is made, and of the task that calls it. */
  readonly name: string
}

/**
 * Makes a workflow of tasks and calls it in their place: what they read from outside becomes its input, what they
 * publish its output. What is supported:
 *
 * - tasks that start by themselves, or that are entered by ways each of which leads to all of their first tasks under
 *   one condition: a call starts them all at once;
 * - ways out at the ends, by any clause; several ends may lead to one task where it joins all, or on errors;
 * - publishes of the branch, in each form; `atomic` ones go with their task as they stand, for nothing reads them.
 *
 * It is refused where the call would mean something else, and the reason names the task or the line: when they are
 * entered or left in the middle or by a join, when results of tasks or globals are read or published across the border,
 * when the context is read as a whole, and with task-defaults, which would count for the call, too.
 */
export const extractWorkflow = (text: string, { workflow, tasks, name }: Extraction): EditResult => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const { tasks: map, node } = opened.value
  if (node.entries.get('type') !== undefined) return err('only tasks of a direct workflow are extracted')
  const within = new Set(tasks)
  if (within.size === map.entries.size) return err('all tasks of a workflow are a workflow already')
  if (map.entries.has(name)) return err(`there is a task '${name}' already`)
  const border = borderOf(map, within)
  if (!border.ok) return border
  const clip = copyTasks(text, { workflow, tasks })
  if (!clip.ok) return clip
  const data = dataOf(text, node, map, within)
  if (!data.ok) return data
  const { read, published } = data.value
  const called = attributes({ workflow: name }, [
    ['input', mapOf(read, (one) => `<% $.${one} %>`)],
    ['publish', mapOf(published, (one) => `<% task().result.${one} %>`)],
  ])
  const body = attributes({}, [
    ['input', read.length === 0 ? null : [...read]],
    ['output', mapOf(published, (one) => `<% $.${one} %>`)],
    ['tasks', { [holder]: { action: 'std.noop' } }],
  ])
  const steps: ((now: string) => EditResult)[] = [
    (now) => addMember(now, { kind: 'workflow', name, attributes: body }),
    (now) => pasteTasks(now, { workflow: name, clip: clip.value }),
    (now) => removeTask(now, { workflow: name, task: holder }),
    (now) => addTask(now, { workflow, name, attributes: called }),
  ]
  for (const { first, needless } of border.value.ways) {
    // From the last on, for the places behind one that goes move up.
    for (const { task, kind, index } of needless.toReversed()) {
      steps.push((now) => disconnect(now, { workflow, task, kind, index }))
    }
    const { task, kind, index } = first
    steps.push((now) => retarget(now, { workflow, task, kind, index, to: name }))
  }
  for (const { kind, to, condition } of border.value.leave) {
    steps.push((now) =>
      connect(now, { workflow, from: name, to, kind, ...(condition === undefined ? {} : { condition }) }),
    )
  }
  for (const task of tasks) steps.push((now) => removeTask(now, { workflow, task }))
  return inTurn(text, steps)
}

/** A workflow must have a task before others can be pasted beside it. */
const holder = 'zz_placeholder'

const mapOf = (names: readonly string[], value: (name: string) => string): ValueMap | null =>
  names.length === 0 ? null : Object.assign(newMap(), Object.fromEntries(names.map((name) => [name, value(name)])))

const attributes = (
  first: Record<string, Value>,
  rest: readonly (readonly [string, Value | Record<string, unknown> | null])[],
) => {
  const map = Object.assign(newMap(), first)
  for (const [name, value] of rest) if (value !== null) map[name] = value as Value
  return map
}
