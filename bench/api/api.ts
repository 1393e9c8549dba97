/*
 * The REST API before a table with a million finished executions: lists, and starts at a steady rate. Wall times say
 * how long a client waits on this machine now; CPU milliseconds, of the server and of PostgreSQL, what an answer costs.
 *
 *   npm run bench -- api [ROWS]
 */
import { load } from '../engine/machine.ts'
import { startStack } from '../engine/stack.ts'
import { print } from '../print.ts'
import { measureLists } from './lists.ts'
import { seedExecutions } from './seed-executions.ts'
import { measureStarts } from './starts.ts'

const million = 1_000_000

export const run = async ([rows]: readonly string[]): Promise<void> => {
  const count = Number(rows ?? million)
  const stack = await startStack()
  try {
    const api = await stack.startApi()
    await seedExecutions(stack.db, count)
    print({ case: 'seeded', executions: count, load: load() })
    const subject = { base: `http://127.0.0.1:${api.port}`, processes: [api.pid, stack.postgres] }
    await measureLists(subject)
    await measureStarts(subject)
  } finally {
    await stack.stop()
  }
}
