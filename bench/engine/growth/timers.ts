import { print } from '../../print.ts'
import { embedded } from '../embedded.ts'
import { cpuOf, quantile } from '../machine.ts'
import { repeat } from '../repeat.ts'
import { startStack } from '../stack.ts'
import { delayed } from '../workflows.ts'

const executions = 500
const width = 100

/** 50,000 timers pending at once, due within ten seconds: how late each fires, and what one costs. */
export const run = async (): Promise<void> => {
  const stack = await startStack()
  const ours = await embedded(stack.url)
  try {
    await ours.define(delayed('timers', width))
    await ours.run('timers', { after: 1 })
    const look = () => cpuOf([stack.worker.pid, stack.postgres])
    const before = look()
    await repeat({ atOnce: executions, times: executions, seconds: 3600 }, () => ours.run('timers', { after: 20 }))
    const [worker = 0, postgres = 0] = look().map((one, at) => one - (before[at] ?? 0))
    const { rows } = await stack.db.query<{ late: number }>(
      `SELECT (extract(epoch FROM a.created_at - t.created_at) * 1000
           - 1000 * (20 + (substr(t.name, 2)::int - 1) % 10))::float8 AS late
       FROM task_executions t JOIN action_executions a ON a.task_execution_id = t.id
       JOIN workflow_executions e ON e.id = t.workflow_execution_id WHERE e.input LIKE '%20%'`,
    )
    const late = rows.map((row) => row.late)
    print({
      case: 'timers',
      timers: late.length,
      late_p50_ms: quantile(late, 0.5),
      late_p99_ms: quantile(late, 0.99),
      worker_us: (worker * 1e6) / late.length,
      postgres_us: (postgres * 1e6) / late.length,
    })
  } finally {
    await ours.stop()
    await stack.stop()
  }
}
