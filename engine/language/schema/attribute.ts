import type { Template } from '../rules/rule.ts'

/**
 * What an attribute takes, as far as editors must know it: `count` is a whole number from 0, `flag` true or false, and
 * both take expressions, too; `call` is a name with or without parameters in its line.
 */
export type AttributeKind =
  | 'text'
  | 'prose'
  | 'expression'
  | 'call'
  | 'count'
  | 'flag'
  | 'map'
  | 'texts'
  | 'parameters'
  | 'inputs'
  | 'with-items'
  | 'join'
  | 'retry'
  | 'clause'
  | 'requires'
  | 'type'
  | 'task-defaults'
  | 'tasks'

/** Under which heading editors show an attribute. */
export type AttributeGroup = 'work' | 'data' | 'flow' | 'policies' | 'about'

export interface Attribute {
  readonly name: string
  readonly kind: AttributeKind
  readonly group: AttributeGroup
  /** The only type of workflow that knows it; absent for both. */
  readonly only?: 'direct' | 'reverse'
  /** What it does, in a sentence or two. */
  readonly about: Template
  /** A value that shows its form. */
  readonly example: string
}
