/*
 * The graph of a workflow as it is drawn: derived from what the definition means, without positions and without states.
 * Node ids are stable while a text is edited: a task is `task:NAME`, an engine command is one chip per transition,
 * `command:TASK:CLAUSE:INDEX`, for two tasks that fail have nothing to do with each other.
 */

export const clauses = ['on-success', 'on-error', 'on-complete', 'on-skip'] as const
export type Clause = (typeof clauses)[number]

/** What an edge stands for; `requires` is that of reverse workflows. */
export type EdgeKind = Clause | 'requires'

export interface TaskNode {
  readonly kind: 'task'
  readonly id: string
  readonly name: string
  readonly runs: 'action' | 'workflow'
  /** Name of the action or workflow, may be an expression. */
  readonly target: string
  readonly description: string | null
  /** What the badges say, in order. */
  readonly badges: readonly Badge[]
}

export interface CommandNode {
  readonly kind: 'command'
  readonly id: string
  /** The task whose transition names it. */
  readonly task: string
  readonly command: string
  readonly message: string | null
}

export type GraphNode = TaskNode | CommandNode

export interface Badge {
  readonly kind: 'join' | 'with-items' | 'retry' | 'wait' | 'timeout' | 'pause' | 'pinned'
  readonly text: string
  readonly says: BadgeWords
}

/** What a badge tells in words: one of the texts of the page's language, with what it names. */
export type BadgeWords =
  | { readonly text: 'joinAll' | 'items' | 'waitBefore' | 'waitAfter' | 'timeout'; readonly args: readonly [string] }
  | {
      readonly text: 'joinSome' | 'itemsAtATime' | 'retry' | 'waitBoth'
      readonly args: readonly [string, string]
    }
  | { readonly text: 'pause' | 'pinned'; readonly args: readonly [] }

export interface GraphEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: EdgeKind
  /** The guard, a text with an expression. */
  readonly condition: string | null
  /** Comes from task-defaults: it is not the task's own and cannot be removed at the task. */
  readonly inherited: boolean
  /** Which one of its clause, from 0, in the order of the text. */
  readonly index: number
  /** Name of the task whose clause it is, and what the clause names. */
  readonly task: string
  readonly to: string
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** The id of a task's node. */
export const taskId = (name: string): string => `task:${name}`

/** The name of the task a node id stands for, null for a command. */
export const taskName = (id: string): string | null => (id.startsWith('task:') ? id.slice(5) : null)
