import type { Value } from '../../../engine/data/values.ts'
import { err, type Result } from '../../../engine/result.ts'
import type { EdgeKind } from '../graph/model.ts'
import type { Splice } from './splices.ts'

/** Splices, or why the text cannot be changed so. */
export type Edit = Result<readonly Splice[], string>

const soon = (): Edit => err('This cannot be done on the canvas yet: change the text.')
export const addTask = (
  _text: string,
  _workflow: string,
  _name: string,
  _attributes: Readonly<Record<string, string>>,
  _from: { readonly task: string; readonly clause: EdgeKind } | null,
): Edit => soon()
export const connectTasks = (_text: string, _workflow: string, _task: string, _clause: EdgeKind, _to: string): Edit =>
  soon()
export const disconnectTasks = (
  _text: string,
  _workflow: string,
  _task: string,
  _clause: EdgeKind,
  _to: string,
): Edit => soon()
export const removeTasks = (_text: string, _workflow: string, _task: string): Edit => soon()
export const renameTask = (_text: string, _workflow: string, _from: string, _to: string): Edit => soon()
export const setTaskAttribute = (
  _text: string,
  _workflow: string,
  _task: string,
  _path: readonly string[],
  _value: Value | undefined,
): Edit => soon()
