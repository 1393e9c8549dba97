import { setTimeout as sleep } from 'node:timers/promises'
import { print } from '../../print.ts'
import { embedded } from '../embedded.ts'
import { quantile } from '../machine.ts'
import { startStack } from '../stack.ts'
import { chain } from '../workflows.ts'

const times = 5
const executions = 5
/** Long enough that all are under way when the worker is killed. */
const length = 3000

/** A worker is killed in the middle of chains of calls: how long until each of them goes on in another. */
export const run = async (): Promise<void> => {
  const stack = await startStack()
  const ours = await embedded(stack.url)
  const milliseconds: number[] = []
  try {
    await ours.define(chain('moved', length, "'std.sleep seconds=0'"))
    let victim = stack.worker
    for (let time = 0; time < times; time++) {
      const heir = stack.startWorker({ LOG_LEVEL: 'error' })
      const runs = Array.from({ length: executions }, () => ours.run('moved'))
      await heir
      await sleep(200)
      const killed = Date.now()
      await victim.stop('SIGKILL')
      await Promise.all(runs)
      const { rows } = await stack.db.query<{ at: Date }>(
        `SELECT min(v.at) AS at FROM execution_events v JOIN workflow_executions e ON e.id = v.execution_id
         WHERE e.workflow_name = 'moved' AND v.at > $1 GROUP BY e.id`,
        [new Date(killed + 5)],
      )
      milliseconds.push(...rows.map(({ at }) => at.getTime() - killed))
      victim = await heir
    }
    print({
      case: 'take-over',
      executions: milliseconds.length,
      p50_ms: quantile(milliseconds, 0.5),
      p99_ms: quantile(milliseconds, 0.99),
      most_ms: Math.max(...milliseconds),
    })
  } finally {
    await ours.stop()
    await stack.stop()
  }
}
