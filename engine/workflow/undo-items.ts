import type { TaskState } from './state.ts'
import type { Turn } from './turn.ts'

/**
 * Takes back the items that were started in one go before one of them could not be: nothing of them was written or
 * called yet, and a task that fails for a wrong item leaves no half of its items behind; so Mistral, whose transaction
 * is rolled back. `first` says how many executions the task had before.
 */
export const undoItems = (
  turn: Turn,
  task: TaskState,
  first: { readonly actions: number; readonly children: number },
): void => {
  const { state, out, queue } = turn
  const actions = new Set(task.actions.splice(first.actions))
  const children = new Set(task.children.splice(first.children).map((child) => child.id))
  const ids = new Set([...actions].map((action) => action.id))
  task.open -= actions.size + children.size
  for (const action of actions) {
    state.actions.delete(action.id)
    out.actions.delete(action)
  }
  keep(out.changes, (change) => change.t !== 'action' || !ids.has(change.id))
  keep(out.effects, (effect) => effect.kind !== 'run' || !actions.has(effect.action))
  keep(out.children, (child) => !children.has(child.id))
  keep(queue, (work) => work.do !== 'result' || !actions.has(work.action))
}

/** Removes from the list what does not fit. */
const keep = <T>(list: T[], fits: (one: T) => boolean): void => {
  const kept = list.filter(fits)
  list.length = 0
  for (const one of kept) list.push(one)
}
