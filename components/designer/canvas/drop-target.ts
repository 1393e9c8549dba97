import { taskName } from '../graph/model.ts'

/** What is under the pointer: a task, a transition (by its edge's id), or the canvas. */
export type DropTarget =
  | { readonly kind: 'task'; readonly task: string }
  | { readonly kind: 'edge'; readonly edge: string }
  | { readonly kind: 'pane' }

const pane: DropTarget = { kind: 'pane' }

/** Reads it from the element there. */
export function dropTargetOf(element: Element | null): DropTarget {
  const node = element?.closest<HTMLElement>('.react-flow__node')?.dataset.id
  const task = node === undefined ? null : taskName(node)
  if (task !== null) return { kind: 'task', task }
  const edge = element?.closest<HTMLElement>('.react-flow__edge')?.dataset.id
  return edge === undefined ? pane : { kind: 'edge', edge }
}

let marked: Element | null = null

/** Marks the task or edge that takes what is dragged over it. It is not React's to know: it changes with each move. */
export function markDropTarget(element: Element | null): void {
  const next = element?.closest('.react-flow__node, .react-flow__edge') ?? null
  if (next === marked) return
  marked?.removeAttribute('data-drop')
  next?.setAttribute('data-drop', '')
  marked = next
}
