/*
 * Where the engine finds actions and sub-workflows. A catalogue answers at once, from what is loaded; for a name it has
 * not looked up yet it says `loading`, the task waits in IDLE, and the engine goes on when the worker has loaded it.
 */
import type { Value, ValueMap } from '../data/values.ts'
import type { EvaluationScope } from '../expressions/scope.ts'
import type { WorkflowSpec } from '../language/spec.ts'
import type { Result } from '../result.ts'

/** What an action came to. */
export type ActionResult =
  | { readonly kind: 'success'; readonly data: Value }
  | { readonly kind: 'error'; readonly data: Value }
  | { readonly kind: 'cancelled' }
  /** It ended, but what the definition makes of its result failed: task and workflow end at once. */
  | { readonly kind: 'fault'; readonly error: string }

/** A call that is ready to be made. */
export interface PreparedAction {
  /** The system action that does the work. */
  readonly systemName: string
  readonly input: ValueMap
  readonly isSync: boolean
  /** The result at once, for pure actions; null when it has to be run. */
  instant(): ActionResult | null
  /** What the action's result means to the task (outputs of ad-hoc actions). */
  finish(result: ActionResult): ActionResult
}

export interface CatalogAction {
  /** As it was found: `workbook.name` or `name`. */
  readonly name: string
  /** Missing or unexpected inputs, in Mistral's words; null when they fit. */
  checkInput(input: ValueMap): string | null
  /** The input as it is stored: with the defaults that the definition gives. */
  complete(input: ValueMap): ValueMap
  /** `scope` is what ad-hoc expressions see behind their own input. */
  prepare(input: ValueMap, scope: EvaluationScope): Result<PreparedAction, string>
}

export interface CatalogWorkflow {
  readonly workflowId: string | null
  readonly revisionId: string
  readonly name: string
  readonly namespace: string
  readonly workbookName: string | null
  readonly spec: WorkflowSpec
}

/** Where a name is looked up from. */
export interface Whence {
  readonly projectId: string
  readonly namespace: string
  readonly workbookName: string | null
}

export interface Catalog {
  action(name: string, from: Whence): CatalogAction | 'missing' | 'loading'
  workflow(name: string, from: Whence): CatalogWorkflow | 'missing' | 'loading'
}
