/*
 * What the canvas does to the text, on top of engine/language/edit. Everything outside an edit's splices stays as it
 * is, byte for byte.
 */
import type { Value, ValueMap } from '../../../engine/data/values.ts'
import { addTask } from '../../../engine/language/edit/add-task.ts'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import { type Connection, connect } from '../../../engine/language/edit/connect.ts'
import type { EditResult } from '../../../engine/language/edit/splice.ts'
import { ok } from '../../../engine/result.ts'
import { oneSplice } from './one-splice.ts'

/** A task added, and the transition that leads to it, as one step. */
export function addFollowing(
  text: string,
  args: {
    readonly workflow: string
    readonly name: string
    readonly attributes: ValueMap
    readonly from: { readonly task: string; readonly kind: Connection['kind'] } | null
  },
): EditResult {
  const { workflow, name, attributes, from } = args
  const added = addTask(text, { workflow, name, attributes })
  if (!added.ok || from === null) return added
  const withTask = applySplices(text, added.value.splices).text
  const connected = connect(withTask, { workflow, from: from.task, to: name, kind: from.kind })
  if (!connected.ok) return connected
  return ok({ splices: oneSplice(text, applySplices(withTask, connected.value.splices).text) })
}

/** What a task begins with, as data. */
export const attributesOf = (attributes: Readonly<Record<string, Value>>): ValueMap =>
  Object.assign(Object.create(null) as ValueMap, attributes)
