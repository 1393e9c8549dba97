import { parseJson } from '../engine/data/json.ts'
import type { Value, ValueMap } from '../engine/data/values.ts'
import { isMap } from '../engine/data/values.ts'
import { addTask } from '../engine/language/edit/add-task.ts'
import { changeKind } from '../engine/language/edit/change-kind.ts'
import { connect } from '../engine/language/edit/connect.ts'
import { disconnect } from '../engine/language/edit/disconnect.ts'
import { addInput, removeInput, renameInput, setInputDefault } from '../engine/language/edit/inputs.ts'
import { addMember, removeMember, renameMember } from '../engine/language/edit/members.ts'
import { moveTask } from '../engine/language/edit/move-task.ts'
import { removeTask } from '../engine/language/edit/remove-task.ts'
import { renameTask } from '../engine/language/edit/rename-task.ts'
import { setAttribute } from '../engine/language/edit/set-attribute.ts'
import { setCondition } from '../engine/language/edit/set-condition.ts'
import type { EditResult } from '../engine/language/edit/splice.ts'
import type { DataPath } from './edit-models.ts'
import { at, entriesOf, models, transitionsOf, withValue } from './edit-models.ts'

/** One edit to try on a text, and what it must make of the text's data; null where only the text is looked at. */
export interface Trial {
  readonly name: string
  readonly edit: (text: string) => EditResult
  readonly model: ((data: Value) => Value) | null
}

const clauses = ['on-success', 'on-error', 'on-complete', 'on-skip'] as const

const values: readonly Value[] = [
  'plain',
  'a: b # no comment',
  'two\nlines\n',
  'yes',
  '<% $.x %>',
  '{{ _.x }}',
  '',
  ' blank ',
  "it's",
  '- dash',
  '012',
  'tab\there',
  'é\u2028',
  7,
  true,
  null,
  ...['{"a": 1, "b c": [1, {"d": "e"}]}', '[]', '{}', '[[1], {"x": null}]', '2.0'].map((text) => parseJson(text)),
]

/** The edits a text invites, chosen by `pick(n)`, which gives a number below n. */
export const trialsOf = (data: Value, isBook: boolean, pick: (count: number) => number): readonly Trial[] => {
  const one = <T>(items: readonly T[]): T => items[pick(items.length)] as T
  const workflowsPath: DataPath = isBook ? ['workflows'] : []
  const workflows = entriesOf(at(data, workflowsPath)).filter(([, value]) => isMap(at(value, ['tasks'])))
  const trials: Trial[] = []
  if (workflows.length === 0) return trials
  const [workflow, spec] = one(workflows)
  const path: DataPath = [...workflowsPath, workflow]
  const tasks = entriesOf(at(spec, ['tasks'])).filter(([, task]) => isMap(task))
  if (tasks.length === 0) return trials
  const [task, body] = one(tasks)
  const [other] = one(tasks)
  const taskPath: DataPath = [...path, 'tasks', task]
  const on =
    (where: DataPath, change: (part: Value) => Value) =>
    (whole: Value): Value =>
      withValue(whole, where, change(at(whole, where) as Value)) as Value
  const push = (name: string, edit: Trial['edit'], model: Trial['model']): void => {
    trials.push({ name, edit, model })
  }

  const attributes = parseJson('{"action": "std.echo", "input": {"output": "a: <% $.x %>"}}') as ValueMap
  push(
    'addTask',
    (text) => addTask(text, { workflow, name: 'zz_new', attributes }),
    on(path, (wf) => models.addTask(wf, 'zz_new', attributes)),
  )
  if (tasks.length > 1) {
    push(
      'removeTask',
      (text) => removeTask(text, { workflow, task }),
      on(path, (wf) => models.removeTask(wf, task)),
    )
    const before = one([null, other])
    if (before !== task)
      push(
        `moveTask ${task} before ${before}`,
        (text) => moveTask(text, { workflow, task, before }),
        on(path, (wf) => models.moveTask(wf, task, before)),
      )
  }
  push(
    'renameTask',
    (text) => renameTask(text, { workflow, task, name: 'zz_renamed' }),
    on(path, (wf) => models.renameTask(wf, task, 'zz_renamed')),
  )

  const kind = one(clauses)
  const condition = one([undefined, '<% $.x in [1, 2] %>', '{{ _.x }}'])
  const isBare = ['', 'next'].some((step) => {
    const clause = at(body, step === '' ? [kind] : [kind, 'next'])
    return isMap(clause) && !Object.keys(clause).every((key) => key === 'next' || key === 'publish')
  })
  const isEmpty = at(body, [kind]) === null || at(body, [kind, 'next']) === null
  if (!isBare && !isEmpty && /^\S+$/.test(other) && !transitionsOf(body, kind).includes(other)) {
    push(
      `connect ${kind} ${other} ${condition}`,
      (text) =>
        connect(text, { workflow, from: task, to: other, kind, ...(condition === undefined ? {} : { condition }) }),
      on(taskPath, (from) => models.connect(from, kind, other, condition)),
    )
  }
  const used = [...clauses, 'requires' as const].filter((name) => {
    const items = transitionsOf(body, name)
    return items.length > 0 && items.every(isTransition)
  })
  if (used.length > 0) {
    const from = one(used)
    const index = pick(transitionsOf(body, from).length)
    push(
      `disconnect ${from} ${index}`,
      (text) => disconnect(text, { workflow, task, kind: from, index }),
      on(taskPath, (holder) => models.disconnect(holder, from, index)),
    )
    if (from !== 'requires') {
      push(
        `setCondition ${from} ${index} ${condition}`,
        (text) => setCondition(text, { workflow, task, kind: from, index, condition }),
        on(taskPath, (holder) => models.setCondition(holder, from, index, condition)),
      )
      if (from !== kind && !isBare && !isEmpty)
        push(
          `changeKind ${from} ${index} to ${kind}`,
          (text) => changeKind(text, { workflow, task, kind: from, index, to: kind }),
          null,
        )
    }
  }

  const value = one(values)
  const places = [...placesOf(data)].filter((place) => place.length > 0)
  const place = one(places)
  push(
    `set ${JSON.stringify(place)}`,
    (text) => setAttribute(text, { path: place as never, value }),
    on(place, () => value),
  )
  push(
    `unset ${JSON.stringify(place)}`,
    (text) => setAttribute(text, { path: place as never, value: undefined }),
    (whole) => withValue(whole, place, undefined) ?? whole,
  )
  const inner = one(places.filter((candidate) => isMap(at(data, candidate))).concat([[]]))
  if (!Object.hasOwn((at(data, inner) ?? {}) as object, 'zz')) {
    push(
      `set new ${JSON.stringify(inner)}`,
      (text) => setAttribute(text, { path: [...inner, 'zz', 'deep', 0] as never, value }),
      (whole) => withValue(whole, [...inner, 'zz', 'deep', 0], value) as Value,
    )
  }
  const lists = places.filter((candidate) => Array.isArray(at(data, candidate)))
  if (lists.length > 0) {
    const list = one(lists)
    const length = (at(data, list) as readonly Value[]).length
    push(
      `append ${JSON.stringify(list)}`,
      (text) => setAttribute(text, { path: [...list, length] as never, value }),
      (whole) => withValue(whole, [...list, length], value) as Value,
    )
  }
  push(
    'set description',
    (text) => setAttribute(text, { workflow, task, path: ['description'], value: 'two\nlines\n' }),
    on(taskPath, (holder) => withValue(holder, ['description'], 'two\nlines\n') as Value),
  )
  push('retry count', (text) => setAttribute(text, { workflow, task, path: ['retry', 'count'], value: 7 }), null)
  push(
    'publish in clause',
    (text) => setAttribute(text, { workflow, task, path: [kind, 'publish', 'branch', 'zz'], value }),
    null,
  )
  push('input parameter', (text) => setAttribute(text, { workflow, task, path: ['input', 'output'], value }), null)

  const inputs = at(spec, ['input'])
  if (inputs === undefined || (Array.isArray(inputs) && (inputs as readonly Value[]).every(isTransition))) {
    const names = ((inputs ?? []) as readonly Value[]).map((item) =>
      isMap(item) ? (Object.keys(item)[0] as string) : String(item),
    )
    push(
      'addInput',
      (text) => addInput(text, { workflow, name: 'zz_in', default: value }),
      on(path, (wf) => withValue(wf, ['input', names.length], { zz_in: value }) as Value),
    )
    if (names.length > 0) {
      const index = pick(names.length)
      const name = names[index] as string
      push(
        `setInputDefault ${name}`,
        (text) => setInputDefault(text, { workflow, name, default: value }),
        on(path, (wf) => withValue(wf, ['input', index], { [name]: value }) as Value),
      )
      push(
        `removeInput ${name}`,
        (text) => removeInput(text, { workflow, name }),
        on(path, (wf) => withValue(wf, ['input', index], undefined) as Value),
      )
      push(
        `renameInput ${name}`,
        (text) => renameInput(text, { workflow, name, to: 'zz_in' }),
        on(path, (wf) => models.renameInput(wf, name, 'zz_in')),
      )
    }
  }
  const member = parseJson('{"tasks": {"a": {"action": "std.noop"}}}') as ValueMap
  push(
    'addMember',
    (text) => addMember(text, { kind: 'workflow', name: 'zz_wf', attributes: member }),
    (whole) => withValue(whole, [...workflowsPath, 'zz_wf'], member) as Value,
  )
  push(
    `removeMember ${workflow}`,
    (text) => removeMember(text, { kind: 'workflow', name: workflow }),
    (whole) => withValue(whole, path, undefined) as Value,
  )
  push(
    `renameMember ${workflow}`,
    (text) => renameMember(text, { kind: 'workflow', name: workflow, to: 'zz_wf' }),
    null,
  )
  return trials
}

/** A transition or an input as the language knows them, and not whatever else may stand in a list. */
const isTransition = (item: Value): boolean =>
  typeof item === 'string' || (isMap(item) && Object.keys(item).length === 1)

function* placesOf(value: Value, path: DataPath = []): Generator<DataPath> {
  yield path
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesOf(item as Value, [...path, index])
  else if (isMap(value)) for (const [key, item] of entriesOf(value)) yield* placesOf(item, [...path, key])
}
