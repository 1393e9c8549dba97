'use client'
import { useMemo } from 'react'
import type { Value } from '../../engine/data/values.ts'
import { toastError } from '../ui/toast.ts'
import type { Clause, EdgeKind, GraphEdge } from './graph/model.ts'
import { taskId } from './graph/model.ts'
import type { Point } from './layout/elk-graph.ts'
import { type Piece, taskOf } from './palette/pieces.ts'
import type { DesignerStore } from './store.ts'
import {
  addTask,
  connectTasks,
  disconnectTasks,
  type Edit,
  removeTasks,
  renameTask,
  setTaskAttribute,
} from './text/edits.ts'
import { uniqueName } from './text/unique-name.ts'
import { useDesignerStore } from './use-designer.ts'

/** Where an edge begins. */
export interface Outlet {
  readonly task: string
  readonly clause: EdgeKind
}

export interface CanvasEdits {
  /** Adds what a piece stands for at a place of the graph, following a task if told. */
  readonly add: (piece: Piece, at: Point | null, from: Outlet | null) => void
  readonly connect: (from: string, clause: Clause, to: string) => void
  readonly removeSelection: () => void
  readonly disconnect: (edge: GraphEdge) => void
  /** Sets an attribute of a task, or removes it when the value is undefined. */
  readonly setAttribute: (task: string, path: readonly string[], value: Value | undefined) => void
  /** Null when done, else why not. */
  readonly rename: (from: string, to: string) => string | null
  readonly addPicked: (piece: Piece) => void
}

/** What the canvas does, each as one step of undo in the text. */
export function useCanvasEdits(): CanvasEdits {
  const store = useDesignerStore()
  return useMemo(() => canvasEdits(store), [store])
}

function canvasEdits(store: DesignerStore): CanvasEdits {
  /** Applies an edit to the text that the canvas shows; false when it was refused. */
  const apply = (edit: Edit): string | null => {
    if (!edit.ok) return edit.error
    store.getState().edit(edit.value)
    return null
  }
  const tell = (edit: Edit): boolean => {
    const refused = apply(edit)
    if (refused !== null) toastError('The workflow was not changed', refused)
    return refused === null
  }
  const current = () => {
    const { text, shown, good, stale } = store.getState()
    // A canvas edit is a splice of what is drawn: while the text is broken, that is another text.
    return good === null || stale ? null : { text, shown, good }
  }

  const add: CanvasEdits['add'] = (piece, at, from) => {
    const now = current()
    if (now === null) return toastError('The workflow was not changed', 'Mend the errors in the text first.')
    if (piece.kind === 'command') {
      if (from === null) return toastError('The workflow was not changed', 'Select the task that the command follows.')
      tell(connectTasks(now.text, now.shown, from.task, from.clause, piece.command))
      return
    }
    const { name: wish, attributes } = taskOf(piece)
    const name = uniqueName(wish, now.good.spec.tasks)
    if (at !== null) store.getState().pin(taskId(name), at)
    if (!tell(addTask(now.text, now.shown, name, attributes, from))) return
    store.getState().select(name)
  }

  const disconnect: CanvasEdits['disconnect'] = (edge) => {
    const now = current()
    if (now === null) return
    if (edge.inherited) return toastError('The workflow was not changed', 'This transition comes from task-defaults.')
    tell(disconnectTasks(now.text, now.shown, edge.task, edge.kind, edge.to))
  }

  return {
    add,
    disconnect,
    setAttribute(task, path, value) {
      const now = current()
      if (now !== null) tell(setTaskAttribute(now.text, now.shown, task, path, value))
    },
    addPicked(piece) {
      const { quickAdd, selectedTask, good, openQuickAdd } = store.getState()
      openQuickAdd(null)
      const isReverse = good?.spec.type === 'reverse'
      const follows: Outlet | null =
        selectedTask === null || isReverse ? null : { task: selectedTask, clause: 'on-success' }
      add(piece, quickAdd?.at ?? null, quickAdd?.from ?? follows)
    },
    connect(from, clause, to) {
      const now = current()
      if (now === null) return
      const isReverse = now.good.spec.type === 'reverse'
      if (isReverse) tell(connectTasks(now.text, now.shown, to, 'requires', from))
      else tell(connectTasks(now.text, now.shown, from, clause, to))
    },
    removeSelection() {
      const now = current()
      const { selectedTask, selectedEdge, select } = store.getState()
      if (now === null) return
      if (selectedEdge !== null) disconnect(selectedEdge)
      else if (selectedTask !== null && tell(removeTasks(now.text, now.shown, selectedTask))) select(null)
    },
    rename(from, to) {
      const now = current()
      if (now === null) return 'Mend the errors in the text first.'
      if (to === from) return null
      if (!/^\S+$/.test(to)) return 'A name is needed, without blanks.'
      if (now.good.spec.tasks.has(to)) return `There is a task ${to} already.`
      const edit = renameTask(now.text, now.shown, from, to)
      if (!edit.ok) return edit.error
      store.getState().movePin(from, to)
      store.getState().edit(edit.value)
      store.getState().select(to)
      return null
    },
  }
}
