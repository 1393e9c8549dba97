import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { temporaryDataDir } from '../test-support/data-dir.ts'
import { testDatabase } from '../test-support/database.ts'
import { startProcess } from '../test-support/processes.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { keepPostgres } from './supervisor/keep-postgres.ts'

/** Starts the product with settings that cannot do and returns what it says. */
async function refusal(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; text: string }> {
  const supervisor = await startProcess('bin/supervisor.ts', { env: { PORT: '', ...env }, args, ready: false })
  const code = await supervisor.ended
  return { code, text: supervisor.output().trim() }
}

const oneLine = (pattern: RegExp) => ({
  code: 1,
  text: expect.stringMatching(new RegExp(`^tramontane: ${pattern.source}.*$`)),
})

test('a PORT that is no port is refused in a line', async () => {
  expect(await refusal({ PORT: '70000' })).toEqual(oneLine(/PORT must be a whole number from 1 to 65535, not "70000"/))
})

test('an unknown option is refused in a line', async () => {
  expect(await refusal({}, '--prod')).toEqual(oneLine(/unknown option --prod/))
})

test('a PORT that is taken is refused in a line', async () => {
  const { url } = await testDatabase(import.meta.url)
  const other = net.createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as net.AddressInfo
  try {
    expect(await refusal({ PORT: String(port), DATABASE_URL: url })).toEqual(oneLine(new RegExp(`port ${port} on 127`)))
  } finally {
    other.close()
  }
})

test.each([
  ['nonsense', /DATABASE_URL is not a connection string/],
  ['postgresql://u:hush@127.0.0.1:1/x', /DATABASE_URL: no connection to 127\.0\.0\.1:1\/x as u: nothing listens there/],
  ['postgresql://u:hush@no.such.host.invalid/x', /DATABASE_URL: no connection to no\.such\.host\.invalid\/x as u: /],
])('the wrong DATABASE_URL %s is refused in a line without its password', async (url, pattern) => {
  const said = await refusal({ DATABASE_URL: url })
  expect(said).toEqual(oneLine(pattern))
  expect(said.text).not.toContain('hush')
})

test('a DATABASE_URL with a wrong password or database is refused in a line', async () => {
  const right = new URL(inject('testServerUrl'))
  const wrongPassword = Object.assign(new URL(right), { password: 'hush' })
  expect(await refusal({ DATABASE_URL: wrongPassword.href })).toEqual(
    oneLine(/DATABASE_URL: .*: the password is wrong/),
  )
  const wrongName = Object.assign(new URL(right), { pathname: '/nowhere' })
  expect(await refusal({ DATABASE_URL: wrongName.href })).toEqual(
    oneLine(/DATABASE_URL: .*: there is no such database/),
  )
})

test('a database newer than the code is refused in a line', async () => {
  const { url } = await testDatabase(import.meta.url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id text, checksum text, finished_at timestamptz, migration_name text, logs text, rolled_back_at timestamptz,
      started_at timestamptz DEFAULT now(), applied_steps_count int);
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('x', 'x', '99990101000000_from_the_future', now(), 1)`)
  await client.end()
  expect(await refusal({ DATABASE_URL: url })).toEqual(
    oneLine(/the database is newer than this code: .*from_the_future/),
  )
})

test('a second start on the same data folder is refused and names where the first serves', async () => {
  const dataDir = temporaryDataDir()
  const options = { dataDir, otherAddress: () => undefined, progress: () => undefined, onMoved: () => undefined }
  const first = await keepPostgres(options)
  writeFileSync(path.join(dataDir, 'address'), 'http://127.0.0.1:3000\n')
  expect(await refusal({ DATA_DIR: dataDir })).toEqual(
    oneLine(/Tramontane is already running on .* at http:\/\/127\.0\.0\.1:3000: stop it first/),
  )
  rmSync(path.join(dataDir, 'address'))
  await first.stop()
})

test('a killed database is started again, at the same address, with everything committed', async () => {
  const dataDir = temporaryDataDir()
  const moved: string[] = []
  const kept = await keepPostgres({
    dataDir,
    otherAddress: () => undefined,
    progress: () => undefined,
    onMoved: (url) => moved.push(url),
  })
  const { pid, url } = kept
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query(sql)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  await run('CREATE TABLE kept AS SELECT 7 AS seven')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => run('SELECT seven FROM kept').catch(() => []), { timeout: 20_000 }).toEqual([{ seven: 7 }])
  await expect.poll(() => kept.pid, { timeout: 20_000 }).not.toBe(pid)
  expect(moved).toEqual([])
  await kept.stop()
  const again = await startPostgres({ dataDir })
  expect(again.reused).toBe(false)
})
