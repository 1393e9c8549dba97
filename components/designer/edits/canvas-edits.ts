/*
 * What the canvas does to the text. Each call is one step of undo, made of splices; it is refused, in words, where the
 * text cannot take it, and while the text is broken: what is drawn is another text then.
 */
import type { Value } from '../../../engine/data/values.ts'
import { bypassTasks } from '../../../engine/language/edit/bypass-tasks.ts'
import { changeKind } from '../../../engine/language/edit/change-kind.ts'
import { connect } from '../../../engine/language/edit/connect.ts'
import { copyTasks } from '../../../engine/language/edit/copy-tasks.ts'
import { disconnect } from '../../../engine/language/edit/disconnect.ts'
import { extractWorkflow } from '../../../engine/language/edit/extract-workflow.ts'
import { inlineWorkflow } from '../../../engine/language/edit/inline-workflow.ts'
import { type Member, renameMember } from '../../../engine/language/edit/members.ts'
import { pasteTasks } from '../../../engine/language/edit/paste-tasks.ts'
import { removeTasks } from '../../../engine/language/edit/remove-tasks.ts'
import { renameTask } from '../../../engine/language/edit/rename-task.ts'
import { retarget } from '../../../engine/language/edit/retarget.ts'
import { setAttribute } from '../../../engine/language/edit/set-attribute.ts'
import { setCondition } from '../../../engine/language/edit/set-condition.ts'
import type { EditResult } from '../../../engine/language/edit/splice.ts'
import { splitTransition } from '../../../engine/language/edit/split-transition.ts'
import type { Clause, EdgeKind, GraphEdge } from '../graph/model.ts'
import { taskId } from '../graph/model.ts'
import { canStandWithin } from '../graph/stand-within.ts'
import type { Point } from '../layout/elk-graph.ts'
import type { Piece } from '../palette/pieces.ts'
import type { DesignerStore } from '../store.ts'
import { addPiece, type Placing } from './add-piece.ts'
import { setPiece } from './set-piece.ts'

/** Where an edge begins. */
export interface Outlet {
  readonly task: string
  readonly clause: EdgeKind
}

export interface CanvasEdits {
  /** Adds what a piece stands for at a place of the graph, following a task if told. */
  readonly add: (piece: Piece, at: Point | null, from: Outlet | null) => void
  /** Adds it within a transition. */
  readonly addOnEdge: (piece: Piece, edge: GraphEdge) => void
  /** Puts a task that stands alone between the ends of a transition; its guard stays before the task. */
  readonly putOnEdge: (task: string, edge: GraphEdge) => void
  /** Gives it to a task: what is an attribute becomes the task's own, all else follows it. */
  readonly addOnTask: (piece: Piece, task: string) => void
  /** What was picked from a list: where quick-add said, or behind what is selected. */
  readonly addPicked: (piece: Piece) => void
  /** A task that is there already was picked from quick-add's list: it comes where a new one would. */
  readonly pickTask: (task: string) => void
  readonly connect: (from: string, clause: EdgeKind, to: string) => void
  readonly disconnect: (edge: GraphEdge) => void
  readonly retarget: (edge: GraphEdge, to: string) => void
  /** Moves a transition to another clause. */
  readonly changeKind: (edge: GraphEdge, to: Clause) => void
  readonly setCondition: (edge: GraphEdge, condition: string | undefined) => void
  /** Sets an attribute of a task, or removes it when the value is undefined. */
  readonly setAttribute: (task: string, path: readonly string[], value: Value | undefined) => void
  /** Null when done, else why not. */
  readonly rename: (from: string, to: string) => string | null
  /** Renames a workflow or an action of the text, and what calls it there; null when done, else why not. */
  readonly renameMember: (member: Member, to: string) => string | null
  readonly removeSelection: () => void
  /** Removes the selected tasks; what led to them leads on. */
  readonly bypassSelection: () => void
  /** The selected tasks as YAML, null when none is. */
  readonly copySelection: () => string | null
  readonly paste: (clip: string) => void
  readonly duplicateSelection: () => void
  /** Makes a workflow of the selected tasks and calls it in their place; null when done, else why not. */
  readonly extractSelection: (name: string) => string | null
  /** Puts the tasks of the workflow that the selected task calls in its place. */
  readonly inlineSelection: () => void
}

const mendFirst = 'Mend the errors in the text first.'

/** The edits of one store; `refuse` tells why one was not made. */
export function canvasEdits(store: DesignerStore, refuse: (why: string) => void): CanvasEdits {
  const tell = (edit: EditResult): boolean => {
    if (edit.ok) store.getState().edit(edit.value.splices)
    else refuse(edit.error)
    return edit.ok
  }
  const current = () => {
    const { text, shown, good, stale } = store.getState()
    if (good === null || stale) {
      refuse(mendFirst)
      return null
    }
    const { spec, model } = good
    return { text, workflow: shown, model, tasks: spec.tasks, isReverse: spec.type === 'reverse' }
  }
  const own = (edge: GraphEdge): boolean => {
    if (edge.inherited) refuse('This transition comes from task-defaults.')
    return !edge.inherited
  }
  const placeOf = ({ task, kind, index }: GraphEdge) => ({ task, kind, index })

  const add = (piece: Piece, at: Point | null, placing: Placing): void => {
    const now = current()
    if (now === null) return
    const added = addPiece(now.text, { workflow: now.workflow, piece, placing, isReverse: now.isReverse })
    if (!added.ok) return refuse(added.error)
    const { splices, names } = added.value
    const [first] = names
    // Before the text changes: the graph must not show the task anywhere else first.
    if (at !== null && first !== undefined && names.length === 1) store.getState().pin(taskId(first), at)
    store.getState().edit(splices)
    if (names.length > 0) store.getState().selectMany(names)
  }

  const addOnEdge = (piece: Piece, edge: GraphEdge): void => {
    if (own(edge)) add(piece, null, { edge: placeOf(edge) })
  }
  const putOnEdge = (task: string, edge: GraphEdge): void => {
    const now = current()
    if (now === null || !own(edge)) return
    if (!canStandWithin(now.model, task, edge)) return refuse(`'${task}' has other transitions: remove them first.`)
    const split = splitTransition(now.text, { workflow: now.workflow, ...placeOf(edge), name: task })
    // Between the two the layout finds its place.
    if (split.ok) store.getState().unpin([taskId(task)])
    if (tell(split)) store.getState().select(task)
  }
  const join = (from: string, clause: EdgeKind, to: string): void => {
    const now = current()
    if (now === null) return
    const kind = now.isReverse ? 'requires' : clause
    tell(connect(now.text, { workflow: now.workflow, from, to, kind }))
  }
  const cut = (edge: GraphEdge): void => {
    const now = current()
    if (now === null || !own(edge)) return
    tell(disconnect(now.text, { workflow: now.workflow, ...placeOf(edge) }))
  }
  const remove = (edit: typeof removeTasks): void => {
    const { selection, selectMany } = store.getState()
    const now = selection.size === 0 ? null : current()
    if (now !== null && tell(edit(now.text, { workflow: now.workflow, tasks: [...selection] }))) selectMany([])
  }
  const paste = (clip: string): void => {
    const now = current()
    const pasted = now === null ? null : pasteTasks(now.text, { workflow: now.workflow, clip })
    if (pasted === null) return
    if (!pasted.ok) return refuse(pasted.error)
    store.getState().edit(pasted.value.splices)
    store.getState().selectMany([...pasted.value.names.values()])
  }
  const copySelection = (): string | null => {
    const { text, shown, selection } = store.getState()
    if (selection.size === 0) return null
    const copied = copyTasks(text, { workflow: shown, tasks: [...selection] })
    return copied.ok ? copied.value : null
  }

  return {
    add: (piece, at, from) => add(piece, at, from === null ? null : { from }),
    addOnEdge,
    putOnEdge,
    addOnTask(piece, task) {
      const now = current()
      if (now === null) return
      const set = setPiece(now.text, { workflow: now.workflow, task, piece })
      if (set === null) add(piece, null, { from: { task, clause: now.isReverse ? 'requires' : 'on-success' } })
      else if (tell(set)) store.getState().select(task)
    },
    addPicked(piece) {
      const { quickAdd, selectedTask, selectedEdge, openQuickAdd, good } = store.getState()
      openQuickAdd(null)
      const edge = quickAdd?.edge ?? (quickAdd === null ? selectedEdge : null)
      if (edge !== null) return addOnEdge(piece, edge)
      const clause = good?.spec.type === 'reverse' ? 'requires' : 'on-success'
      const follows = selectedTask === null || quickAdd?.at != null ? null : ({ task: selectedTask, clause } as const)
      const from = quickAdd?.from ?? follows
      add(piece, quickAdd?.at ?? null, from === null ? null : { from })
    },
    pickTask(task) {
      const { quickAdd, openQuickAdd } = store.getState()
      openQuickAdd(null)
      if (quickAdd?.edge != null) putOnEdge(task, quickAdd.edge)
      else if (quickAdd?.from != null) join(quickAdd.from.task, quickAdd.from.clause, task)
    },
    connect: join,
    disconnect: cut,
    retarget(edge, to) {
      const now = current()
      if (now === null || !own(edge)) return
      // A requirement stands at the task that requires: led to another one, it is that one's.
      if (edge.kind !== 'requires') tell(retarget(now.text, { workflow: now.workflow, ...placeOf(edge), to }))
    },
    changeKind(edge, to) {
      const now = current()
      if (now === null || !own(edge) || edge.kind === 'requires') return
      const { task, kind, index } = edge
      if (!tell(changeKind(now.text, { workflow: now.workflow, task, kind, index, to }))) return
      const { good, selectEdge } = store.getState()
      const moved = good?.model.edges.findLast((other) => other.task === task && other.kind === to)
      selectEdge(moved ?? null)
    },
    setCondition(edge, condition) {
      const now = current()
      if (now === null || !own(edge) || edge.kind === 'requires') return
      const { task, kind, index } = edge
      tell(setCondition(now.text, { workflow: now.workflow, task, kind, index, condition }))
    },
    setAttribute(task, path, value) {
      const now = current()
      const [first, ...rest] = path
      if (now === null || first === undefined) return
      tell(setAttribute(now.text, { workflow: now.workflow, task, path: [first, ...rest], value }))
    },
    rename(task, name) {
      const { text, shown, good, stale } = store.getState()
      if (good === null || stale) return mendFirst
      if (name === task) return null
      const edit = renameTask(text, { workflow: shown, task, name })
      if (!edit.ok) return edit.error
      store.getState().renameTask(task, name)
      store.getState().edit(edit.value.splices)
      store.getState().select(name)
      return null
    },
    renameMember(member, to) {
      const { text, good, stale } = store.getState()
      if (good === null || stale) return mendFirst
      if (to === member.name) return null
      const edit = renameMember(text, { ...member, to })
      if (!edit.ok) return edit.error
      store.getState().edit(edit.value.splices)
      return null
    },
    removeSelection() {
      const { selectedEdge } = store.getState()
      if (selectedEdge !== null) cut(selectedEdge)
      else remove(removeTasks)
    },
    bypassSelection: () => remove(bypassTasks),
    copySelection,
    paste,
    extractSelection(name) {
      const { text, shown, selection, good, stale } = store.getState()
      if (good === null || stale) return mendFirst
      const edit = extractWorkflow(text, { workflow: shown, tasks: [...selection], name })
      if (!edit.ok) return edit.error
      store.getState().edit(edit.value.splices)
      store.getState().select(name)
      return null
    },
    inlineSelection() {
      const { selectedTask, good, book, selectMany } = store.getState()
      const target = selectedTask === null ? undefined : good?.spec.tasks.get(selectedTask)?.workflow
      if (selectedTask === null || target === undefined) return
      const now = current()
      if (now === null) return
      const called = book !== null && target.startsWith(`${book}.`) ? target.slice(book.length + 1) : target
      const before = new Set(now.tasks.keys())
      if (!tell(inlineWorkflow(now.text, { workflow: now.workflow, task: selectedTask, called }))) return
      selectMany([...(store.getState().good?.spec.tasks.keys() ?? [])].filter((name) => !before.has(name)))
    },
    duplicateSelection() {
      const clip = copySelection()
      if (clip !== null) paste(clip)
    },
  }
}
