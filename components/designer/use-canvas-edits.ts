'use client'
import { useMemo } from 'react'
import type { Value } from '../../engine/data/values.ts'
import { connect } from '../../engine/language/edit/connect.ts'
import { disconnect } from '../../engine/language/edit/disconnect.ts'
import { removeTask } from '../../engine/language/edit/remove-task.ts'
import { renameTask } from '../../engine/language/edit/rename-task.ts'
import { setAttribute } from '../../engine/language/edit/set-attribute.ts'
import type { EditResult } from '../../engine/language/edit/splice.ts'
import { toastError } from '../ui/toast.ts'
import type { Clause, EdgeKind, GraphEdge } from './graph/model.ts'
import { taskId } from './graph/model.ts'
import type { Point } from './layout/elk-graph.ts'
import { type Piece, taskOf } from './palette/pieces.ts'
import type { DesignerStore } from './store.ts'
import { addFollowing, attributesOf } from './text/edits.ts'
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
  /** Applies an edit to the text that the canvas shows, or says why it was refused. */
  const tell = (edit: EditResult): boolean => {
    if (edit.ok) store.getState().edit(edit.value.splices)
    else refuse(edit.error)
    return edit.ok
  }
  const current = () => {
    const { text, shown, good, stale } = store.getState()
    // A canvas edit is a splice of what is drawn: while the text is broken, that is another text.
    if (good === null || stale) return null
    return { text, workflow: shown, tasks: good.spec.tasks, isReverse: good.spec.type === 'reverse' }
  }

  const add: CanvasEdits['add'] = (piece, at, from) => {
    const now = current()
    if (now === null) return refuse('Mend the errors in the text first.')
    const { text, workflow, tasks, isReverse } = now
    if (piece.kind === 'command') {
      if (from === null || isReverse) return refuse('Select the task that the command follows.')
      tell(connect(text, { workflow, from: from.task, to: piece.command, kind: from.clause }))
      return
    }
    const task = taskOf(piece)
    const name = uniqueName(task.name, tasks)
    const attributes = attributesOf(task.attributes)
    const after = from === null ? null : { task: from.task, kind: isReverse ? 'requires' : from.clause }
    const pinned = store.getState().pins
    // Before the text changes: the graph must not show the task anywhere else first.
    if (at !== null) store.getState().pin(taskId(name), at)
    if (tell(addFollowing(text, { workflow, name, attributes, from: after }))) store.getState().select(name)
    else store.setState({ pins: pinned })
  }

  const cut: CanvasEdits['disconnect'] = ({ task, kind, index, inherited }) => {
    const now = current()
    if (now === null) return
    if (inherited) return refuse('This transition comes from task-defaults.')
    tell(disconnect(now.text, { workflow: now.workflow, task, kind, index }))
  }

  return {
    add,
    disconnect: cut,
    setAttribute(task, path, value) {
      const now = current()
      const [first, ...rest] = path
      if (now === null || first === undefined) return
      tell(setAttribute(now.text, { workflow: now.workflow, task, path: [first, ...rest], value }))
    },
    addPicked(piece) {
      const { quickAdd, selectedTask, openQuickAdd } = store.getState()
      openQuickAdd(null)
      const follows: Outlet | null = selectedTask === null ? null : { task: selectedTask, clause: 'on-success' }
      add(piece, quickAdd?.at ?? null, quickAdd?.from ?? follows)
    },
    connect(from, clause, to) {
      const now = current()
      if (now === null) return
      const kind = now.isReverse ? 'requires' : clause
      tell(connect(now.text, { workflow: now.workflow, from, to, kind }))
    },
    removeSelection() {
      const now = current()
      const { selectedTask, selectedEdge, select } = store.getState()
      if (now === null) return
      if (selectedEdge !== null) cut(selectedEdge)
      else if (selectedTask !== null && tell(removeTask(now.text, { workflow: now.workflow, task: selectedTask }))) {
        select(null)
      }
    },
    rename(task, name) {
      const now = current()
      if (now === null) return 'Mend the errors in the text first.'
      if (name === task) return null
      const edit = renameTask(now.text, { workflow: now.workflow, task, name })
      if (!edit.ok) return edit.error
      store.getState().movePin(task, name)
      store.getState().edit(edit.value.splices)
      store.getState().select(name)
      return null
    },
  }
}

const refuse = (why: string): void => toastError('The workflow was not changed', why)
