import { print } from '../../print.ts'
import { embedded } from '../embedded.ts'
import { memoryOf } from '../machine.ts'
import { repeat } from '../repeat.ts'
import { startStack } from '../stack.ts'
import { chain } from '../workflows.ts'

const executions = 100_000
const steps = 10

/** 100,000 executions through one worker: what its memory is on the way. */
export const run = async (): Promise<void> => {
  const stack = await startStack()
  const ours = await embedded(stack.url)
  try {
    await ours.define(chain('memory', 3))
    for (let step = 1; step <= steps; step++) {
      const effort = { atOnce: 100, times: executions / steps, seconds: 3600 }
      await repeat(effort, () => ours.run('memory'))
      print({ case: 'memory', executions: (executions / steps) * step, worker_mib: memoryOf(stack.worker.pid) })
    }
  } finally {
    await ours.stop()
    await stack.stop()
  }
}
