/*
 * What a definition means, after parsing: short forms expanded, inline parameters merged into the input, task-defaults
 * not yet applied (engine/workflow does that where a rule says so, for it needs to know what was the task's own).
 * Everything here is plain, immutable and the same for every execution of a revision. Texts that may hold expressions
 * stay texts; they are evaluated by engine/expressions.
 */
import type { Value, ValueMap } from '../data/values.ts'
import type { Splice } from './edit/splice.ts'
import type { FixKind } from './rules/fix-titles.ts'
import type { MessageParams } from './rules/rule.ts'
import type { Rule } from './rules.ts'

/** An input parameter: required when it has no default. Defaults are literal. */
export interface InputSpec {
  readonly name: string
  readonly required: boolean
  readonly default: Value
}

/** One transition: a task or an engine command, taken when its condition (a text) is absent or true. */
export interface TransitionSpec {
  readonly target: string
  /** Parameters of an engine command: `fail(msg="x")` gives {msg: 'x'}. */
  readonly parameters?: ValueMap
  readonly condition?: string
}

/** Where values are published to. */
export interface PublishSpec {
  readonly branch?: ValueMap
  readonly global?: ValueMap
  readonly atomic?: ValueMap
}

/** on-success, on-error, on-complete or on-skip. */
export interface ClauseSpec {
  readonly next: readonly TransitionSpec[]
  readonly publish?: PublishSpec
}

export interface RetrySpec {
  readonly count: Value
  readonly delay: Value
  readonly breakOn?: string
  readonly continueOn?: string
}

/** Policies; a number, a boolean or a text with an expression. */
export interface PoliciesSpec {
  readonly retry?: RetrySpec
  readonly waitBefore?: Value
  readonly waitAfter?: Value
  readonly timeout?: Value
  readonly pauseBefore?: Value
  readonly concurrency?: Value
  readonly failOn?: Value
}

export interface ClausesSpec {
  readonly onSuccess?: ClauseSpec
  readonly onError?: ClauseSpec
  readonly onComplete?: ClauseSpec
  readonly onSkip?: ClauseSpec
}

export interface TaskDefaultsSpec extends PoliciesSpec, ClausesSpec {
  readonly safeRerun?: Value
  readonly requires?: readonly string[]
}

/** One `name in expression` of with-items; `items` is a text with an expression or a list. */
export interface WithItemsSpec {
  readonly name: string
  readonly items: Value
}

export interface TaskSpec extends PoliciesSpec, ClausesSpec {
  readonly name: string
  readonly description?: string
  readonly tags: readonly string[]
  /** Exactly one of the two; `std.noop` when the text names neither. May be a text with an expression. */
  readonly action?: string
  readonly workflow?: string
  /** `input:` with the inline parameters merged over it, or one text that must evaluate to a map. */
  readonly input: ValueMap | string
  /** Inline parameters when `input` is a text: merged over what it gives. */
  readonly inlineInput?: ValueMap
  readonly withItems?: readonly WithItemsSpec[]
  readonly publish?: ValueMap
  readonly publishOnError?: ValueMap
  readonly publishOnSkip?: ValueMap
  /** 'all', or the number of branches ('one' is 1). Absent for join: 0. */
  readonly join?: 'all' | number
  readonly requires: readonly string[]
  readonly target?: string
  readonly keepResult: boolean
  readonly safeRerun: boolean
  /** The attributes as written, for `task().spec` and the API (plain data). */
  readonly raw: ValueMap
}

export interface WorkflowSpec {
  readonly name: string
  readonly type: 'direct' | 'reverse'
  readonly description?: string
  readonly tags: readonly string[]
  readonly input: readonly InputSpec[]
  readonly vars?: ValueMap
  readonly output?: ValueMap
  readonly outputOnError?: ValueMap
  readonly taskDefaults?: TaskDefaultsSpec
  /** In the order of the text. */
  readonly tasks: ReadonlyMap<string, TaskSpec>
  readonly raw: ValueMap
}

export interface ActionSpec {
  readonly name: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly base: string
  readonly baseInput: ValueMap
  readonly input: readonly InputSpec[]
  readonly output?: Value
  readonly raw: ValueMap
}

export interface WorkbookSpec {
  readonly name: string
  readonly description?: string
  readonly tags: readonly string[]
  /** Under their short names. */
  readonly workflows: ReadonlyMap<string, WorkflowSpec>
  readonly actions: ReadonlyMap<string, ActionSpec>
}

/** Engine commands that a transition can name instead of a task. */
export const engineCommands = ['noop', 'fail', 'succeed', 'pause'] as const
export type EngineCommand = (typeof engineCommands)[number]

/** A place in the text; lines and columns count from 1, offsets from 0. */
export interface SourceRange {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** A change of the text that takes a problem away and says what was evidently meant; other bytes stay as they are. */
export interface QuickFix {
  readonly kind: FixKind
  /** What `title` says it with, for other languages. */
  readonly params: MessageParams
  /** English. */
  readonly title: string
  readonly splices: readonly Splice[]
}

/** What is wrong with a text. Errors keep a definition from being stored, warnings never do. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Readable name of the rule, e.g. `unknown-target`. */
  readonly rule: Rule
  /** Its number: `TM021`, with a page in docs/rules. */
  readonly code: string
  /** What `message` says it with, for other languages. */
  readonly params: MessageParams
  /** English; Mistral's wording where it has one. */
  readonly message: string
  /** Dotted path in the document: `wf.tasks.a.on-success`. */
  readonly path: string
  readonly range: SourceRange
  /** The likeliest first; empty where nobody but the author knows what was meant. */
  readonly fixes: readonly QuickFix[]
}

/** What a text came to: documents when there is no error, problems in the order of the text. */
export interface Parsed<T> {
  readonly value: T | null
  readonly problems: readonly Problem[]
}

/** Several workflows or actions of one text, each with its own text as it is stored. */
export interface Member<T> {
  readonly spec: T
  /** The text byte for byte when it holds one member, else the member re-dumped with its version. */
  readonly definition: string
}
