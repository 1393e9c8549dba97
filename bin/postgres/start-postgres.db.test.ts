import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { temporaryDataDir } from '../../test-support/data-dir.ts'
import { waitForExit } from '../process-alive.ts'
import { startPostgres as start } from './start-postgres.ts'
import { embeddedUrl } from './url.ts'

const startPostgres = (dataDir: string) => start({ dataDir, sync: false })

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('keeps its data over stop and start, on the same port', async () => {
  const dataDir = temporaryDataDir()
  const first = await startPostgres(dataDir)
  await query(first.url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)')
  await first.stop()
  await expect(query(first.url, 'SELECT')).rejects.toThrow()
  const second = await startPostgres(dataDir)
  expect(second).toMatchObject({ url: first.url, reused: false })
  expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
  expect(embeddedUrl(dataDir)).toBe(second.url)
})

test('recovers what was committed after kill -9', async () => {
  const dataDir = temporaryDataDir()
  const first = await startPostgres(dataDir)
  await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS id')
  process.kill(first.pid, 'SIGKILL')
  const second = await startPostgres(dataDir)
  expect(second.pid).not.toBe(first.pid)
  expect(await query(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }])
})

test('a server whose parent was killed is reused, and can be stopped', async () => {
  const dataDir = temporaryDataDir()
  const parent = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  const taken = await startPostgres(dataDir)
  expect(taken.reused).toBe(true)
  await taken.stop()
  expect(await waitForExit(taken.pid, 0)).toBe(true)
})

test('starts at once end up with the same server, also the very first', async () => {
  const dataDir = temporaryDataDir()
  for (let round = 0; round < 5; round++) {
    const servers = await Promise.all([1, 2, 3].map(() => startPostgres(dataDir)))
    expect(new Set(servers.map(({ url }) => url)).size).toBe(1)
    expect(embeddedUrl(dataDir)).toBe(servers[0]?.url)
    expect(await query(embeddedUrl(dataDir) ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await servers[0]?.stop()
  }
})

test('a stale pid file with a number that is another process now does not stop the start', async () => {
  const dataDir = temporaryDataDir()
  const first = await startPostgres(dataDir)
  const file = path.join(dataDir, 'postgres', 'data', 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.stop()
  writeFileSync(file, [String(process.ppid), ...lines.slice(1)].join('\n'))
  chmodSync(file, 0o644)
  expect((await startPostgres(dataDir)).reused).toBe(false)
})

test('takes another port when its own is taken', async () => {
  const dataDir = temporaryDataDir()
  const first = await startPostgres(dataDir)
  await first.stop()
  const other = net.createServer().listen(first.port, '127.0.0.1')
  await once(other, 'listening')
  try {
    const second = await startPostgres(dataDir)
    expect(second.port).not.toBe(first.port)
    expect(embeddedUrl(dataDir)).toBe(second.url)
  } finally {
    other.close()
  }
})

test('passwords are needed, kept with mode 0600 and not the same for both roles', async () => {
  const dataDir = temporaryDataDir()
  const { url, port } = await startPostgres(dataDir)
  const folder = path.join(dataDir, 'postgres')
  const secrets = ['superuser.password', 'tramontane.password'].map((name) => path.join(folder, name))
  for (const file of secrets) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(new Set(secrets.map((file) => readFileSync(file, 'utf8'))).size).toBe(2)
  for (const user of ['postgres', 'tramontane']) {
    await expect(query(`postgresql://${user}:wrong@127.0.0.1:${port}/postgres`, 'SELECT')).rejects.toThrow(/password/)
  }
  expect(await query(url, 'SELECT usesuper FROM pg_user WHERE usename = current_user')).toEqual([{ usesuper: false }])
  const listens = await query(
    url,
    `SELECT current_setting('listen_addresses') AS at, current_setting('fsync') AS fsync`,
  )
  expect(listens).toEqual([{ at: '127.0.0.1', fsync: 'on' }])
})

test('a folder that is no database, and one of another version, are refused in a line', async () => {
  const dataDir = temporaryDataDir()
  const data = path.join(dataDir, 'postgres', 'data')
  mkdirSync(data, { recursive: true })
  await expect(startPostgres(dataDir)).rejects.toThrow(/is not a PostgreSQL data folder/)
  writeFileSync(path.join(data, 'PG_VERSION'), '12\n')
  await expect(startPostgres(dataDir)).rejects.toThrow(/made by PostgreSQL 12/)
  rmSync(data, { recursive: true })
})

test('a start killed while the database was being created begins anew', async () => {
  const dataDir = temporaryDataDir()
  // No process has such a number.
  const half = path.join(dataDir, 'postgres', 'data.new.99999999.abcd')
  mkdirSync(half, { recursive: true })
  writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
  expect((await startPostgres(dataDir)).reused).toBe(false)
  expect(existsSync(half)).toBe(false)
})
