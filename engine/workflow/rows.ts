/* Rows of an execution as they are read for its owner: documents are texts, times epoch milliseconds. */
import type { Reason } from './changes.ts'
import type { State } from './states.ts'

export interface ExecutionRow {
  readonly id: string
  readonly projectId: string
  readonly workflowId: string | null
  readonly workflowName: string
  readonly workflowNamespace: string
  readonly revisionId: string
  readonly description: string | null
  readonly state: State
  readonly stateInfo: string | null
  readonly reason: string | null
  readonly input: string
  readonly params: string
  readonly context: string
  readonly output: string | null
  readonly runtimeContext: string
  readonly itemIndex: number
  readonly accepted: boolean
  readonly rootExecutionId: string | null
  readonly parentExecutionId: string | null
  readonly taskExecutionId: string | null
  readonly seq: number
  readonly createdAt: number
  readonly finishedAt: number | null
}

export interface TaskRow {
  readonly id: string
  readonly executionId: string
  readonly name: string
  readonly type: 'ACTION' | 'WORKFLOW'
  readonly state: State
  readonly stateInfo: string | null
  readonly reason: string | null
  readonly runtimeContext: string
  readonly published: string
  readonly processed: boolean
  readonly hasNext: boolean
  readonly next: string | null
  readonly errorHandled: boolean
  readonly createdAt: number
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

export interface ActionRow {
  readonly id: string
  readonly taskId: string
  readonly name: string
  readonly state: State
  readonly stateInfo: string | null
  readonly accepted: boolean
  readonly input: string
  readonly output: string | null
  readonly runtimeContext: string
  readonly isSync: boolean
  readonly createdAt: number
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

export interface ChildRow {
  readonly id: string
  readonly taskId: string
  readonly itemIndex: number
  readonly state: State
  readonly stateInfo: string | null
  readonly accepted: boolean
  readonly output: string | null
}

/** What an action execution keeps beside its columns. */
export interface ActionRuntime {
  readonly index: number
  readonly safe_rerun: boolean
  readonly target: string | null
  readonly timeout: number | null
  /** Absent for the first attempt. */
  readonly attempt?: number
  readonly dropped?: boolean
  readonly waits?: Reason
}
