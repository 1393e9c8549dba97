import type { Value, ValueMap } from '../../../engine/data/values.ts'
import { addTask } from '../../../engine/language/edit/add-task.ts'
import { inTurn } from '../../../engine/language/edit/compose.ts'
import { connect } from '../../../engine/language/edit/connect.ts'
import type { Disconnection } from '../../../engine/language/edit/disconnect.ts'
import { openWorkflow } from '../../../engine/language/edit/open.ts'
import { pasteTasks } from '../../../engine/language/edit/paste-tasks.ts'
import type { Edit, EditResult } from '../../../engine/language/edit/splice.ts'
import { splitTransition } from '../../../engine/language/edit/split-transition.ts'
import type { Result } from '../../../engine/result.ts'
import { err, ok } from '../../../engine/result.ts'
import { patterns } from '../palette/patterns.ts'
import { type Piece, taskOf } from '../palette/pieces.ts'
import { uniqueName } from '../text/unique-name.ts'
import type { Outlet } from './canvas-edits.ts'

/** Where a piece goes: behind a task, within a transition, or by itself. */
export type Placing = { readonly from: Outlet } | { readonly edge: Omit<Disconnection, 'workflow'> } | null

export interface Adding {
  readonly workflow: string
  readonly piece: Piece
  readonly placing: Placing
  readonly isReverse: boolean
}

/** An edit that adds tasks, and their names; none for a command, which is no task. */
export interface Added extends Edit {
  readonly names: readonly string[]
}

/** Adds what a piece of the palette stands for, and the transitions that tie it in, as one edit. */
export const addPiece = (text: string, { workflow, piece, placing, isReverse }: Adding): Result<Added, string> => {
  if (piece.kind === 'command') {
    if (isReverse) return err('A reverse workflow has no commands.')
    if (placing === null) return err('Select the task that the command follows, or drop it on one.')
    if ('edge' in placing) return err('A command ends a branch: it cannot stand within a transition.')
    const { task, clause } = placing.from
    return named(connect(text, { workflow, from: task, to: piece.command, kind: clause }), [])
  }
  if (piece.kind === 'pattern') return addPattern(text, { workflow, pattern: piece.pattern, placing, isReverse })
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const wish = taskOf(piece)
  const name = uniqueName(wish.name, opened.value.tasks.entries)
  const attributes = attributesOf(wish.attributes)
  if (placing !== null && 'edge' in placing) {
    return named(splitTransition(text, { workflow, ...placing.edge, name, attributes }), [name])
  }
  const steps: ((now: string) => EditResult)[] = [(now) => addTask(now, { workflow, name, attributes })]
  if (placing !== null) steps.push(behind(workflow, placing.from, name, isReverse))
  return named(inTurn(text, steps), [name])
}

const addPattern = (
  text: string,
  args: Omit<Adding, 'piece'> & { readonly pattern: string },
): Result<Added, string> => {
  const { workflow, placing, isReverse } = args
  const pattern = patterns.find(({ id }) => id === args.pattern)
  if (pattern === undefined) return err('There is no such pattern.')
  if (isReverse) return err('Patterns are made of transitions, which a reverse workflow has none of.')
  const pasted = pasteTasks(text, { workflow, clip: pattern.clip })
  if (!pasted.ok) return pasted
  const given = (name: string): string => pasted.value.names.get(name) ?? name
  const first = given(pattern.first)
  const steps: ((now: string) => EditResult)[] = [() => pasted]
  if (placing !== null && 'edge' in placing) {
    const last = given(pattern.last)
    const at = { workflow, ...placing.edge }
    steps.push((now) => splitTransition(now, { ...at, name: first, last }))
  } else if (placing !== null) steps.push(behind(workflow, placing.from, first, false))
  return named(inTurn(text, steps), [...pasted.value.names.values()])
}

const behind =
  (workflow: string, { task, clause }: Outlet, to: string, isReverse: boolean) =>
  (now: string): EditResult =>
    connect(now, { workflow, from: task, to, kind: isReverse ? 'requires' : clause })

const named = (edit: EditResult, names: readonly string[]): Result<Added, string> =>
  edit.ok ? ok({ splices: edit.value.splices, names }) : edit

/** What a task begins with, as data. */
export const attributesOf = (attributes: Readonly<Record<string, Value>>): ValueMap =>
  Object.assign(Object.create(null) as ValueMap, attributes)
