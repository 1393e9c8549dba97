/*
 * What the console and the server say to each other under /api, beside Mistral's /v2. Times are ISO 8601 in UTC.
 * Documents of users (input, output, published, results) are sent as JSON values here, not as texts in texts.
 */
import type { Change, Reason } from '../workflow/changes.ts'
import type { State } from '../workflow/states.ts'

export interface ExecutionSummary {
  readonly id: string
  readonly workflowId: string | null
  readonly workflowName: string
  readonly namespace: string
  readonly description: string | null
  readonly state: State
  readonly stateInfo: string | null
  readonly reason: Reason | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly finishedAt: string | null
  /** manual, cron, event, parent, api. */
  readonly triggeredBy: string
  readonly rootExecutionId: string | null
  readonly parentExecutionId: string | null
}

export interface TaskSummary {
  readonly id: string
  readonly name: string
  readonly type: 'ACTION' | 'WORKFLOW'
  readonly state: State
  readonly stateInfo: string | null
  readonly reason: Reason | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly items: readonly [done: number, total: number] | null
  readonly retries: number
}

/** GET /api/executions/{id}, and the first message of its stream. */
export interface ExecutionSnapshot {
  readonly execution: ExecutionSummary
  readonly seq: number
  readonly tasks: readonly TaskSummary[]
  /** The text of the revision it runs. */
  readonly definition: string
  readonly revision: number
  /** The number of the workflow's newest revision; null when the workflow is no more. */
  readonly newestRevision: number | null
  readonly input: unknown
  readonly params: unknown
  readonly output: unknown
}

export interface ActionDetail {
  readonly id: string
  readonly name: string
  readonly index: number
  readonly state: State
  readonly stateInfo: string | null
  readonly accepted: boolean
  readonly isSync: boolean
  readonly input: unknown
  readonly output: unknown
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** GET /api/tasks/{id}. Long lists are cut: `actionsTotal` tells how many there are. */
export interface TaskDetail {
  readonly task: TaskSummary
  readonly executionId: string
  readonly published: unknown
  readonly result: unknown
  readonly runtimeContext: unknown
  readonly actions: readonly ActionDetail[]
  readonly actionsTotal: number
  readonly subExecutions: readonly ExecutionSummary[]
}

/** GET /api/executions?state&workflow&q&marker&limit: newest first, keyset by id. */
export interface ExecutionPage {
  readonly executions: readonly ExecutionSummary[]
  readonly next: string | null
  /** By state, of the same search; {@link countLimit} stands for that many or more. */
  readonly counts: Readonly<Partial<Record<State, number>>>
}

/** How far executions are counted for the filters: a million would take longer to count than to look at. */
export const countLimit = 100

/** GET /api/summary. */
export interface Summary {
  /** Root executions now unfinished by state, and those of the last 24 hours by final state. */
  readonly counts: Readonly<Partial<Record<State, number>>>
  readonly recent: readonly ExecutionSummary[]
  readonly upcoming: readonly Occurrence[]
  readonly failed: readonly ExecutionSummary[]
  /** Actions that wait for a person or another system. */
  readonly waiting: readonly {
    readonly execution: ExecutionSummary
    readonly taskId: string
    readonly taskName: string
    readonly since: string
  }[]
  readonly workers: readonly {
    readonly name: string
    readonly startedAt: string
    readonly beatAt: string
    readonly executions: number
  }[]
}

/** GET /api/workflows. */
export interface WorkflowSummary {
  readonly id: string
  readonly name: string
  readonly namespace: string
  readonly description: string | null
  readonly tags: readonly string[]
  readonly input: string
  readonly scope: string
  readonly workbookName: string | null
  readonly createdAt: string
  readonly updatedAt: string | null
  /** Newest last, at most 20. */
  readonly lastRuns: readonly { readonly id: string; readonly state: State; readonly seconds: number | null }[]
  readonly nextRun: string | null
}

/** GET /api/workflows/{id}/revisions?before: newest first. */
export interface RevisionPage {
  readonly revisions: readonly RevisionSummary[]
  /** `before` of the next page, null at the end. */
  readonly next: number | null
}

/** One published text of a workflow. */
export interface RevisionSummary {
  readonly id: string
  readonly number: number
  /** Null when nobody said who they are: authentication was off. */
  readonly author: string | null
  readonly message: string | null
  readonly createdAt: string
}

/** GET /api/workflows/{id}/revisions/{number}. */
export interface RevisionText extends RevisionSummary {
  /** What the workflow was called then. */
  readonly name: string
  readonly definition: string
}

export interface Occurrence {
  readonly triggerId: string
  readonly name: string
  readonly workflowName: string
  readonly at: string
}

/** GET /api/schedules. */
export interface Schedule {
  readonly id: string
  readonly name: string
  readonly workflowName: string
  readonly pattern: string | null
  readonly timeZone: string
  readonly next: readonly string[]
  readonly remaining: number | null
  readonly paused: boolean
  readonly lastError: string | null
  readonly lastRuns: readonly {
    readonly executionId: string | null
    readonly dueAt: string
    readonly state: State | null
    readonly error: string | null
  }[]
}

/** GET /api/calendar?from&to (at most 62 days). `truncated` when there would be more than 2,000 occurrences. */
export interface CalendarMonth {
  readonly runs: readonly {
    readonly triggerId: string
    readonly name: string
    readonly workflowName: string
    readonly at: string
    readonly executionId: string | null
    readonly state: State | null
  }[]
  readonly upcoming: readonly Occurrence[]
  readonly truncated: boolean
}

/** GET /api/actions: the registry, for the palette. */
export interface ActionSummary {
  readonly name: string
  readonly description: string
  readonly isSystem: boolean
  readonly input: readonly { readonly name: string; readonly required: boolean; readonly default: unknown }[]
}

/**
 * GET /api/stream?execution=ID: `snapshot` (ExecutionSnapshot) first, then `changes`.
 * GET /api/stream: `executions` whenever executions of the project changed (ids; the page asks for what it shows).
 * Both: `id:` is the cursor for Last-Event-ID, a comment line every 15 s keeps the connection.
 */
export interface StreamChanges {
  readonly executionId: string
  /** Number of the first change. */
  readonly seq: number
  readonly at: string
  readonly changes: readonly Change[]
}
export interface StreamExecutions {
  readonly ids: readonly string[]
}
