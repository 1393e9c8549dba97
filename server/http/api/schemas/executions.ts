import { z } from 'zod'
import type {
  ExecutionPage,
  ExecutionSnapshot,
  ExecutionSummary,
  TaskDetail,
  TaskSummary,
} from '../../../../engine/contract/console.ts'
import { reason } from '../../contract/reason.ts'
import { document, id, isoTime, state } from '../../contract/values.ts'

export const executionSummary = z
  .strictObject({
    id,
    workflowId: id.nullable(),
    workflowName: z.string(),
    namespace: z.string(),
    description: z.string().nullable(),
    state,
    stateInfo: z.string().nullable(),
    reason: reason.nullable(),
    createdAt: isoTime,
    updatedAt: isoTime,
    finishedAt: isoTime.nullable(),
    triggeredBy: z.string(),
    rootExecutionId: id.nullable(),
    parentExecutionId: id.nullable(),
  })
  .meta({ id: 'ExecutionSummary' }) satisfies z.ZodType<ExecutionSummary>

export const counts = z.partialRecord(state, z.int()).meta({ description: 'How many there are, by state' })

export const executionPage = z.strictObject({
  executions: z.array(executionSummary),
  next: id.nullable().meta({ description: 'Marker of the next page' }),
  counts,
}) satisfies z.ZodType<ExecutionPage>

export const taskSummary = z
  .strictObject({
    id,
    name: z.string(),
    type: z.enum(['ACTION', 'WORKFLOW']),
    state,
    stateInfo: z.string().nullable(),
    reason: reason.nullable(),
    createdAt: isoTime,
    startedAt: isoTime.nullable(),
    finishedAt: isoTime.nullable(),
    items: z.tuple([z.int(), z.int()]).nullable().meta({ description: 'Of a with-items task: done, total' }),
    retries: z.int(),
  })
  .meta({ id: 'TaskSummary' }) satisfies z.ZodType<TaskSummary>

export const executionSnapshot = z
  .strictObject({
    execution: executionSummary,
    seq: z.int().meta({ description: 'Number of the last change that it includes' }),
    tasks: z.array(taskSummary),
    definition: z.string().meta({ description: 'The text that it runs' }),
    revision: z.int(),
    newestRevision: z.int().nullable().meta({ description: 'Of the workflow; null when that is no more' }),
    input: document,
    params: document,
    output: document,
  })
  .meta({ id: 'ExecutionSnapshot' }) satisfies z.ZodType<ExecutionSnapshot>

export const taskDetail = z
  .strictObject({
    task: taskSummary,
    executionId: id,
    published: document,
    result: document,
    runtimeContext: document,
    actions: z.array(
      z.strictObject({
        id,
        name: z.string(),
        index: z.int(),
        state,
        stateInfo: z.string().nullable(),
        accepted: z.boolean(),
        isSync: z.boolean(),
        input: document,
        output: document,
        createdAt: isoTime,
        startedAt: isoTime.nullable(),
        finishedAt: isoTime.nullable(),
      }),
    ),
    actionsTotal: z.int().meta({ description: 'How many actions there are; long lists are cut' }),
    subExecutions: z.array(executionSummary),
  })
  .meta({ id: 'TaskDetail' }) satisfies z.ZodType<TaskDetail>

const documents = z.record(z.string(), document)

export const pastContext = z
  .strictObject({
    executionId: id,
    task: documents.nullable().meta({ description: 'As `task()` gives it; null when it did not run' }),
    inbound: documents,
    published: documents,
    context: documents,
    input: documents,
    env: documents,
    execution: documents,
    tasks: z.array(documents).meta({ description: 'None when they would be too much to send' }),
  })
  .meta({ id: 'PastContext', description: 'What expressions see; see engine/workflow/past-context.ts' })
