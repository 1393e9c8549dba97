import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { processAlive, waitForExit } from '../bin/process-alive.ts'
import { childrenOf } from './support/children.ts'
import { startServer } from './support/server.ts'

test('what is killed comes back with everything committed, and a killed supervisor leaves no web and no worker', async ({
  request,
}) => {
  const server = await startServer()
  try {
    const supervisor = server.supervisor.pid ?? 0
    const client = new pg.Client({ connectionString: server.databaseUrl })
    await client.connect()
    await client.query('CREATE TABLE kept_through_kills AS SELECT 7 AS seven')
    await client.end()

    for (const [name, text] of [
      ['web', 'bin/web.ts'],
      ['worker', 'worker/main.ts'],
      ['postgres', 'postgres/data'],
    ] as const) {
      const [pid = 0] = childrenOf(supervisor, text)
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => server.output(), { timeout: 30_000 }).toContain(`${name}: serving again`)
      await expect
        .poll(() =>
          request.get(server.url).then(
            (answer) => answer.status(),
            () => 0,
          ),
        )
        .toBe(200)
    }

    const again = new pg.Client({ connectionString: server.databaseUrl })
    await again.connect()
    expect((await again.query('SELECT seven FROM kept_through_kills')).rows).toEqual([{ seven: 7 }])
    await again.end()

    // The worker ended with its connections and comes back in its own time.
    const others = () => [...childrenOf(supervisor, 'bin/web.ts'), ...childrenOf(supervisor, 'worker/main.ts')]
    await expect.poll(() => others().length, { timeout: 30_000 }).toBe(2)
    const left = others()
    const [postgres = 0] = childrenOf(supervisor, 'postgres/data')
    server.supervisor.kill('SIGKILL')
    await once(server.supervisor, 'exit')
    for (const pid of left) expect(await waitForExit(pid, 20_000)).toBe(true)
    expect(processAlive(postgres)).toBe(true)
  } finally {
    // Stops the database that lived on, too.
    await server.stop()
  }
})
