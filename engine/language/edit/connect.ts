import { newMap } from '../../data/values.ts'
import { err } from '../../result.ts'
import { readTarget } from '../read/clause.ts'
import type { YamlMap } from '../yaml/node.ts'
import { insertEntry, insertItem } from './insert.ts'
import { listOf } from './long-form.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import type { EditResult } from './splice.ts'
import type { ClauseName } from './transitions.ts'
import { nextEntry, placesOf } from './transitions.ts'

export interface Connection {
  readonly workflow: string
  readonly from: string
  /** A task, or an engine command with or without parameters. */
  readonly to: string
  /** With `requires`, `to` is the task that comes to require `from`. */
  readonly kind: ClauseName | 'requires'
  readonly condition?: string
}

/** Adds a transition: creates the clause, makes a list of a single target, keeps the advanced form. */
export const connect = (text: string, args: Connection): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const requires = args.kind === 'requires'
  const holder = openTask(opened.value, requires ? args.to : args.from)
  if (!holder.ok) return holder
  const target = requires ? args.from : args.to
  const name = readTarget(target)?.name
  if (name === undefined || (requires && !opened.value.tasks.entries.has(target))) return err(`no target: '${target}'`)
  const item = args.condition === undefined ? target : Object.assign(newMap(), { [target]: args.condition })
  const entry = holder.value.node.entries.get(args.kind)
  if (entry === undefined) return finish(text, insertEntry(text, holder.value.node, args.kind, [item]))
  const next = nextEntry(entry)
  if (next === undefined) return finish(text, insertEntry(text, entry.value as YamlMap, 'next', [item]))
  const twin = placesOf(next.value).some((place) => place.scalar.value === target)
  if (twin && args.condition === undefined) return err(`'${target}' is there already`)
  const owner = next === entry ? holder.value.node : (entry.value as YamlMap)
  if (next.value.kind === 'map') return err('a condition outside of a list has no effect: make a list of it first')
  if (next.value.kind === 'list') return finish(text, insertItem(text, next.value, item))
  return finish(text, listOf(text, owner, next, next.value, [item]))
}
