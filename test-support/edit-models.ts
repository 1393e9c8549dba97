/** What edits of a text must do to the data it stands for, told once more without a look at any text. */
import type { Value, ValueMap } from '../engine/data/values.ts'
import { isMap, newMap } from '../engine/data/values.ts'
import { expressionReferences } from '../engine/expressions/names.ts'

export type DataPath = readonly (string | number)[]

const clauses = ['on-success', 'on-error', 'on-complete', 'on-skip']

const map = (entries: Iterable<readonly [string, Value]>): ValueMap => {
  const made = newMap()
  for (const [key, value] of entries) made[key] = value
  return made
}

export const entriesOf = (value: Value | undefined): [string, Value][] =>
  isMap(value) ? Object.keys(value).map((key) => [key, value[key] as Value]) : []

export const at = (data: Value, path: DataPath): Value | undefined =>
  path.reduce<Value | undefined>((value, step) => {
    if (isMap(value)) return value[step]
    return Array.isArray(value) ? (value as readonly Value[])[step as number] : undefined
  }, data)

/** The data with another value at a path; undefined takes it away together with what would be left empty around it. */
export const withValue = (data: Value | undefined, path: DataPath, value: Value | undefined): Value | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return value
  const old = data === undefined || data === null ? undefined : at(data, [step])
  if (value === undefined && old === undefined) return data
  const inner = withValue(old, rest, value)
  if (typeof step === 'number') {
    const items = [...((data ?? []) as readonly Value[])]
    items.splice(step, 1, ...(inner === undefined ? [] : [inner]))
    return items.length === 0 ? undefined : items
  }
  const entries = entriesOf(data ?? undefined).filter(([key]) => key !== step || inner !== undefined)
  const changed = entries.map(([key, kept]): [string, Value] => [key, key === step ? (inner as Value) : kept])
  if (inner !== undefined && !changed.some(([key]) => key === step)) changed.push([step, inner])
  return changed.length === 0 ? undefined : map(changed)
}

/** The name a transition leads to. */
export const targetOf = (item: Value): string => {
  const line = isMap(item) ? (Object.keys(item)[0] ?? '') : String(item)
  const call = /^(noop|fail|succeed|pause)\(/.exec(line)
  return call?.[1] ?? (line.includes(' ') ? (/^[\p{L}\p{N}_.]+[^=(\s"]*/u.exec(line)?.[0] ?? line) : line)
}

/** Where a clause's targets stand below a task. */
const nextPath = (task: Value, kind: string): DataPath | null => {
  const clause = at(task, [kind])
  if (clause === undefined || clause === null) return null
  if (!isMap(clause)) return [kind]
  const isAdvanced = Object.keys(clause).every((key) => key === 'next' || key === 'publish')
  if (!isAdvanced) return [kind]
  return Object.hasOwn(clause, 'next') && clause.next !== null ? [kind, 'next'] : null
}

const itemsAt = (task: Value, path: DataPath): readonly Value[] => {
  const next = at(task, path) as Value
  if (isMap(next)) return Object.keys(next).map((key): Value => map([[key, next[key] as Value]]))
  return Array.isArray(next) ? (next as readonly Value[]) : [next]
}

export const transitionsOf = (task: Value, kind: string): readonly Value[] => {
  const path = nextPath(task, kind)
  return path === null ? [] : itemsAt(task, path)
}

const ensureWork = (task: Value | undefined): Value => task ?? map([['action', 'std.noop']])

/** A task without some of its transitions or requirements. */
const without = (task: Value, kind: string, gone: (item: Value, index: number) => boolean): Value | undefined => {
  const path = nextPath(task, kind)
  if (path === null) return task
  const items = itemsAt(task, path)
  const kept = items.filter((item, index) => !gone(item, index))
  if (kept.length === items.length) return task
  const isList = Array.isArray(at(task, path))
  if (kept.length > 0 && isList) return withValue(task, path, kept)
  return withValue(task, path, undefined)
}

const withoutTask = (holder: Value, name: string): Value | undefined =>
  [...clauses, 'requires'].reduce<Value | undefined>(
    (left, kind) => (left === undefined ? left : without(left, kind, (item) => targetOf(item) === name)),
    holder,
  )

export const models = {
  addTask: (workflow: Value, name: string, attributes: Value): Value =>
    withValue(workflow, ['tasks', name], attributes) as Value,

  removeTask: (workflow: Value, name: string): Value => {
    const tasks = entriesOf(at(workflow, ['tasks'])).filter(([key]) => key !== name)
    const left = tasks.map(([key, task]): [string, Value] => [key, ensureWork(withoutTask(task, name))])
    const cut = withValue(workflow, ['tasks'], map(left)) as Value
    const defaults = at(workflow, ['task-defaults'])
    return isMap(defaults) ? (withValue(cut, ['task-defaults'], withoutTask(defaults, name)) as Value) : cut
  },

  renameTask: (workflow: Value, old: string, name: string): Value => {
    const holder = (task: Value): Value =>
      [...clauses, 'requires'].reduce<Value>((left, kind) => {
        const path = nextPath(left, kind)
        if (path === null) return left
        return withValue(left, path, renamedTargets(at(left, path) as Value, old, name)) as Value
      }, task)
    const tasks = entriesOf(at(workflow, ['tasks'])).map(([key, task]): [string, Value] => [
      key === old ? name : key,
      holder(task),
    ])
    const renamed = withValue(workflow, ['tasks'], map(tasks)) as Value
    const defaults = at(renamed, ['task-defaults'])
    const whole = isMap(defaults) ? (withValue(renamed, ['task-defaults'], holder(defaults)) as Value) : renamed
    return inTexts(whole, (text) => renamedReferences(text, 'tasks', old, name))
  },

  moveTask: (workflow: Value, name: string, before: string | null): Value => {
    const tasks = entriesOf(at(workflow, ['tasks']))
    const moved = tasks.filter(([key]) => key === name)
    const others = tasks.filter(([key]) => key !== name)
    const place = before === null ? others.length : others.findIndex(([key]) => key === before)
    return withValue(workflow, ['tasks'], map([...others.slice(0, place), ...moved, ...others.slice(place)])) as Value
  },

  connect: (task: Value, kind: string, to: string, condition: string | undefined): Value => {
    const item: Value = condition === undefined ? to : map([[to, condition]])
    const clause = at(task, [kind])
    const isPublishing = isMap(clause) && !Object.hasOwn(clause, 'next')
    const path: DataPath = isPublishing || (isMap(clause) && Object.hasOwn(clause, 'next')) ? [kind, 'next'] : [kind]
    const old = at(task, path)
    const items = old === undefined ? [] : Array.isArray(old) ? (old as readonly Value[]) : [old]
    return withValue(task, path, [...items, item]) as Value
  },

  disconnect: (task: Value, kind: string, index: number): Value =>
    ensureWork(without(task, kind, (_item, place) => place === index)),

  setCondition: (task: Value, kind: string, index: number, condition: string | undefined): Value => {
    const path = nextPath(task, kind) as DataPath
    const old = at(task, path) as Value
    const items = [...itemsAt(task, path)]
    const item = items[index] as Value
    const target = isMap(item) ? (Object.keys(item)[0] as string) : String(item)
    items[index] = condition === undefined ? target : map([[target, condition]])
    const stays = typeof old === 'string' && condition === undefined
    return stays ? task : (withValue(task, path, items) as Value)
  },

  renameInput: (owner: Value, old: string, name: string): Value => {
    const changed = entriesOf(owner).map(([key, value]): [string, Value] => {
      if (key !== 'input') return [key, inTexts(value, (text) => renamedReferences(text, 'variables', old, name))]
      return [key, (value as readonly Value[]).map((item) => renamedTarget(item, old, name))]
    })
    return map(changed)
  },
}

const renamedTarget = (item: Value, old: string, name: string): Value => {
  if (isMap(item)) return map(entriesOf(item).map(([key, value]) => [renamedLine(key, old, name), value]))
  return typeof item === 'string' ? renamedLine(item, old, name) : item
}

const renamedTargets = (next: Value, old: string, name: string): Value =>
  Array.isArray(next)
    ? (next as readonly Value[]).map((item) => renamedTarget(item, old, name))
    : renamedTarget(next, old, name)

const renamedLine = (line: string, old: string, name: string): string =>
  targetOf(line) === old ? name + line.slice(old.length) : line

const renamedReferences = (text: string, kind: 'tasks' | 'variables', old: string, name: string): string =>
  expressionReferences(text)
    [kind].filter((reference) => reference.name === old)
    .toSorted((a, b) => b.start - a.start)
    .reduce((line, { start }) => line.slice(0, start) + name + line.slice(start + old.length), text)

const inTexts = (value: Value, change: (text: string) => string): Value => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => inTexts(item, change))
  return isMap(value) ? map(entriesOf(value).map(([key, item]) => [change(key), inTexts(item, change)])) : value
}
