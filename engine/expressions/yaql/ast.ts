import type { RV } from '../runtime/runtime-value.ts'

/** A part of a YAQL expression. `at` is where it begins in the expression's text. */
export type Node =
  | { readonly kind: 'constant'; readonly value: RV; readonly at: number; readonly end: number }
  | { readonly kind: 'keyword'; readonly name: string; readonly at: number; readonly end: number }
  | { readonly kind: 'variable'; readonly name: string; readonly at: number }
  | CallNode
  /** A constant in parentheses, which unlike a bare one takes no part in choosing an overload beforehand. */
  | { readonly kind: 'group'; readonly inner: Node; readonly at: number }
  | { readonly kind: 'dot'; readonly safe: boolean; readonly left: Node; readonly right: Node; readonly at: number }

/** A call of a function by name; operators, indexing and the literals of lists and maps are calls, too. */
export interface CallNode {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly ArgNode[]
  readonly at: number
}

/** `source => target`. */
export interface RuleNode {
  readonly kind: 'rule'
  readonly source: Node
  readonly target: Node
}

/** An argument; null where the position was left empty. */
export type ArgNode = Node | RuleNode | null
