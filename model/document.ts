/*
 * Definitions as the trials make them: Mistral's language as JSON, of the parts that the model knows. The engine reads
 * the text of it through the parser, the model reads it as it stands.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonMap = { readonly [key: string]: Json }

/** A target, alone or with its condition; a command of the engine may carry a message: `fail(msg="no good")`. */
export type TransitionDoc = string | { readonly [target: string]: string }

export interface ClauseDoc {
  readonly publish?: { readonly branch?: JsonMap; readonly global?: JsonMap }
  readonly next?: readonly TransitionDoc[]
}

/** Policies and transitions: what a task may take from `task-defaults`. */
export interface DefaultsDoc {
  readonly retry?: {
    readonly count: Json
    readonly delay: Json
    readonly 'break-on'?: string
    readonly 'continue-on'?: string
  }
  readonly 'wait-before'?: Json
  readonly 'wait-after'?: Json
  readonly timeout?: Json
  readonly 'pause-before'?: Json
  readonly 'fail-on'?: Json
  readonly concurrency?: Json
  readonly requires?: readonly string[]
  readonly 'on-success'?: readonly TransitionDoc[] | ClauseDoc
  readonly 'on-error'?: readonly TransitionDoc[] | ClauseDoc
  readonly 'on-complete'?: readonly TransitionDoc[] | ClauseDoc
  readonly 'on-skip'?: readonly TransitionDoc[] | ClauseDoc
}

export interface TaskDoc extends DefaultsDoc {
  readonly action?: string
  readonly workflow?: string
  readonly input?: JsonMap
  readonly 'with-items'?: string | readonly string[]
  readonly publish?: JsonMap
  readonly 'publish-on-error'?: JsonMap
  readonly 'publish-on-skip'?: JsonMap
  readonly 'keep-result'?: boolean
  readonly join?: 'all' | 'one' | number
}

export interface WorkflowDoc {
  readonly type?: 'direct' | 'reverse'
  readonly input?: readonly (string | JsonMap)[]
  readonly vars?: JsonMap
  readonly output?: JsonMap
  readonly 'output-on-error'?: JsonMap
  readonly 'task-defaults'?: DefaultsDoc
  readonly tasks: { readonly [name: string]: TaskDoc }
}

/** Workflows by name; `wf` is the one that is started. */
export type Definitions = { readonly wf: WorkflowDoc; readonly [name: string]: WorkflowDoc }

/** JSON is YAML. */
export const textOf = (definitions: Definitions): string => JSON.stringify({ version: '2.0', ...definitions })

export const clauseNames = ['on-success', 'on-error', 'on-complete', 'on-skip'] as const
export type ClauseName = (typeof clauseNames)[number]

/** A clause in its long form. */
export const clauseOf = (doc: DefaultsDoc | undefined, name: ClauseName): ClauseDoc => {
  const clause = doc?.[name]
  if (clause === undefined) return {}
  return 'length' in clause ? { next: clause as readonly TransitionDoc[] } : clause
}
