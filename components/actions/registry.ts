/*
 * Everything a person can do, as named actions: the palette, the keys and the help sheet all read this one registry.
 * A page registers its actions while it is shown (use-actions.ts); of two with the same keys the later one wins, so a
 * page may override what the shell offers.
 */
import type { LucideIcon } from 'lucide-react'

/** What a context menu was opened on. */
export type MenuPlace = 'task' | 'tasks' | 'edge' | 'pane'

export interface Action {
  /** Unique; registering it again replaces it. */
  readonly id: string
  readonly label: string
  readonly group: 'go' | 'do' | 'page'
  /** As keys.ts reads them: `g w`, `mod+k`, `?`. */
  readonly keys?: string
  /** Other keys that do the same, which are not shown. */
  readonly otherKeys?: readonly string[]
  /** Whether its keys are for it while an element has the focus; without it, unless something is typed there. */
  readonly when?: (focused: EventTarget | null) => boolean
  /** The context menus it stands in. */
  readonly menus?: readonly MenuPlace[]
  /** False when there is nothing to do it to at the moment; asked when a menu opens and before it runs by its keys. */
  readonly isEnabled?: () => boolean
  /** It takes something away. */
  readonly danger?: boolean
  readonly icon?: LucideIcon
  /** More words the palette finds it by. */
  readonly words?: string
  readonly run: () => void
}

let actions: readonly Action[] = []
const listeners = new Set<() => void>()

function set(next: readonly Action[]) {
  actions = next
  for (const listener of listeners) listener()
}

/** Adds actions; the returned function takes them away again. */
export function registerActions(added: readonly Action[]): () => void {
  const ids = new Set(added.map((action) => action.id))
  set([...actions.filter((action) => !ids.has(action.id)), ...added])
  return () => set(actions.filter((action) => !added.includes(action)))
}

/** All actions now registered; the same array until something changes. */
export const currentActions = (): readonly Action[] => actions

/** Calls back on every change (for useSyncExternalStore). */
export function subscribeActions(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
