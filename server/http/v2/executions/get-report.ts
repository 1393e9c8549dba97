import { type ReportExecution, type ReportTask, reportExecution } from '../../../executions/report-execution.ts'
import { one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { depth, errorsOnly, flag } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { timeText } from '../lists/resource.ts'
import { report } from '../schemas/report.ts'

/** GET /executions/{id}/report */
export const getReport = operation(
  {
    summary: 'What an execution did, task by task, with its sub-workflows',
    query: { errors_only: errorsOnly, max_depth: depth, statistics_only: flag('Without the tree.') },
    answers: { 200: one(report) },
  },
  async (_request, { actor, params, query }) => {
    const root = await reportExecution(actor.projectId, params.id ?? '', {
      errorsOnly: query.errors_only,
      maxDepth: query.max_depth,
    })
    const statistics = countTasks(root)
    return json(
      200,
      query.statistics_only ? { statistics } : { statistics, root_workflow_execution: showExecution(root) },
    )
  },
)

const counted = { RUNNING: 'running', SUCCESS: 'success', ERROR: 'error', IDLE: 'idle', PAUSED: 'paused' } as const

const countTasks = (root: ReportExecution) => {
  const counts = { total: 0, running: 0, success: 0, error: 0, idle: 0, paused: 0 }
  const visit = (execution: ReportExecution) => {
    for (const task of execution.tasks ?? []) {
      counts.total++
      const name = counted[task.state as keyof typeof counted]
      if (name !== undefined) counts[name]++
      for (const child of task.executions) visit(child)
    }
  }
  visit(root)
  const named = Object.entries(counts).map(([name, count]) => [`${name}_tasks_count`, count])
  return { ...Object.fromEntries(named), estimated_time: estimate(counts, Date.now() - root.created_at.getTime()) }
}

/** Seconds that the tasks which are there may still take, by what the ended ones took; -1 while none has ended. */
const estimate = ({ total, success, error }: { total: number; success: number; error: number }, ms: number): number => {
  const ended = success + error
  if (ended === total) return 0
  return ended === 0 ? -1 : Math.round((ms / 1000 / ended) * (total - ended))
}

const common = (row: Omit<ReportExecution, 'tasks'>) => ({
  id: row.id,
  name: row.name,
  created_at: timeText(row.created_at),
  updated_at: timeText(row.updated_at),
  state: row.state,
  state_info: row.state_info,
})

const showExecution = (execution: ReportExecution): Record<string, unknown> => ({
  ...common(execution),
  ...(execution.tasks === null ? {} : { task_executions: execution.tasks.map(showTask) }),
})

const showTask = (task: ReportTask): Record<string, unknown> => ({
  ...common(task),
  action_executions: task.actions.map((action) => ({
    ...common(action),
    accepted: action.accepted,
    last_heartbeat: null,
  })),
  workflow_executions: task.executions.map(showExecution),
  ...(task.retries > 0 ? { retry_count: task.retries } : {}),
})
