import { z } from 'zod'
import { id, state, time } from '../../contract/values.ts'

const common = {
  id,
  name: z.string(),
  created_at: time,
  updated_at: time,
  state,
  state_info: z.string().nullable(),
}

const reportedTask = z
  .strictObject({
    ...common,
    action_executions: z.array(z.strictObject({ ...common, accepted: z.boolean(), last_heartbeat: z.null() })),
    get workflow_executions(): z.ZodArray<z.ZodType> {
      return z.array(reportedExecution)
    },
    retry_count: z.int().optional(),
  })
  .meta({ id: 'ReportedTask' })

const reportedExecution = z
  .strictObject({
    ...common,
    task_executions: z.array(reportedTask).optional(),
  })
  .meta({ id: 'ReportedExecution', description: 'Without tasks where it is too deep' })

export const report = z
  .strictObject({
    statistics: z.strictObject({
      total_tasks_count: z.int(),
      running_tasks_count: z.int(),
      success_tasks_count: z.int(),
      error_tasks_count: z.int(),
      idle_tasks_count: z.int(),
      paused_tasks_count: z.int(),
      estimated_time: z.int().meta({ description: 'Seconds that are left; -1: unknown' }),
    }),
    root_workflow_execution: reportedExecution.optional(),
  })
  .meta({ id: 'Report' })
