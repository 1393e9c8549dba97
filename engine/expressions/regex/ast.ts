/** Tells whether a code point belongs to something. */
export type Matcher = (code: number) => boolean

/** A part of a regular expression, flags already applied. */
export type RegexNode =
  | { readonly kind: 'one'; readonly matches: Matcher }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexNode }
  | RepeatNode
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'backreference'; readonly index: number; readonly ignoreCase: boolean }
  | { readonly kind: 'look'; readonly body: RegexNode; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | { readonly kind: 'conditional'; readonly index: number; readonly yes: RegexNode; readonly no: RegexNode }

export interface RepeatNode {
  readonly kind: 'repeat'
  readonly body: RegexNode
  readonly min: number
  readonly max: number
  readonly greedy: boolean
}

export type Assertion = 'start' | 'line-start' | 'end' | 'line-end' | 'text-end' | 'boundary' | 'no-boundary'

/** A parsed expression: `groups` counts the capturing ones. */
export interface ParsedRegex {
  readonly body: RegexNode
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
}
