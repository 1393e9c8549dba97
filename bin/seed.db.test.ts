import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../test-support/database.ts'
import { root } from './root.ts'
import { runQuietly } from './run-quietly.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase(import.meta.url)
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(() => client.end())

const seed = async (port: number) => {
  const started = performance.now()
  const environment = { ...process.env, DATABASE_URL: database.url, PORT: String(port) }
  const program = path.join(root, 'bin', 'seed.ts')
  const { code, output } = await runQuietly(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program],
    environment,
  )
  return { code, output: output.trim(), took: performance.now() - started }
}
const definition = async (name: string) =>
  (await client.query('SELECT definition FROM workflow_definitions WHERE name = $1', [name])).rows[0]
    ?.definition as string
const template = (name: string) => readFileSync(path.join(root, 'examples', `${name}.yaml`), 'utf8')

describe('seeding', () => {
  it('gives an empty database the templates, an environment and a paused schedule', async () => {
    expect(await seed(3000)).toMatchObject({ code: 0, output: 'examples: seeded' })
    const { rows } = await client.query('SELECT name, tags FROM workflow_definitions ORDER BY name')
    expect(rows.map(({ name }) => name)).toEqual([
      'daily_report',
      'deploy_environment',
      'live_migration',
      'salary_calculation',
      'vm_schedule',
    ])
    expect(rows.every(({ tags }) => tags.includes('template'))).toBe(true)
    expect(await definition('vm_schedule')).toBe(template('vm_schedule'))
    expect(
      (await client.query('SELECT name, paused, next_execution_time > now() AS ahead FROM cron_triggers')).rows,
    ).toEqual([{ name: 'stop-office-servers', paused: true, ahead: true }])
    expect((await client.query('SELECT name FROM environments')).rows).toHaveLength(1)
  })

  it('does nothing, and quickly, when it has been done', async () => {
    const before = (await client.query('SELECT count(*) FROM workflow_revisions')).rows
    const { output, took } = await seed(3000)
    expect(output).toBe('examples: nothing to do')
    expect(took).toBeLessThan(2000)
    expect((await client.query('SELECT count(*) FROM workflow_revisions')).rows).toEqual(before)
  })

  it('follows the port, but leaves what a user has changed', async () => {
    const own = template('daily_report').replace('count: 3', 'count: 4')
    await client.query('UPDATE workflow_definitions SET definition = $1 WHERE name = $2', [own, 'daily_report'])
    expect((await seed(4321)).output).toBe('examples: refreshed')
    expect(await definition('vm_schedule')).toContain('- cloud_url: http://127.0.0.1:4321/fake-cloud')
    expect(await definition('daily_report')).toBe(own)
    expect((await seed(4321)).output).toBe('examples: nothing to do')
  })

  it('does not bring deleted examples back', async () => {
    await client.query('DELETE FROM workflow_definitions')
    expect((await seed(3000)).output).toBe('examples: nothing to do')
    expect((await client.query('SELECT count(*)::int FROM workflow_definitions')).rows).toEqual([{ count: 0 }])
  })
})
