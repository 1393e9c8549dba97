import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { openTask, openWorkflow } from './open.ts'
import type { ClauseName, Place } from './transitions.ts'
import { nextEntry, placesOf } from './transitions.ts'

/** One transition of a task: which one of its clause, from 0. */
export interface TransitionPlace {
  readonly workflow: string
  readonly task: string
  readonly kind: ClauseName
  readonly index: number
}

/** A transition found in the text: the entry that holds the targets, and the map that holds the entry. */
export interface OpenTransition {
  readonly owner: YamlMap
  readonly entry: YamlEntry
  readonly place: Place
}

/** Finds a transition. */
export const openTransition = (text: string, at: TransitionPlace): Result<OpenTransition, string> => {
  const opened = openWorkflow(text, at.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, at.task)
  if (!task.ok) return task
  const clause = task.value.node.entries.get(at.kind)
  const entry = clause === undefined ? undefined : nextEntry(clause)
  const place = entry === undefined ? undefined : placesOf(entry.value)[at.index]
  if (clause === undefined || entry === undefined || place === undefined) {
    return err(`the task '${at.task}' has no transition ${at.index} under ${at.kind}`)
  }
  return ok({ owner: entry === clause ? task.value.node : (clause.value as YamlMap), entry, place })
}

/** The condition of a transition; undefined when it is taken in any case. */
export const conditionOf = ({ value }: YamlEntry, place: Place): string | undefined => {
  const holder = value.kind === 'list' && place.index !== null ? value.items[place.index] : value
  const guard = holder?.kind === 'map' ? holder.entries.get(String(place.scalar.value)) : undefined
  const condition = guard === undefined ? undefined : nodeValue(guard.value)
  return typeof condition === 'string' ? condition : undefined
}
