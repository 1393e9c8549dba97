import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test-support/database.ts'

const root = path.join(import.meta.dirname, '..')
let folder: string
let url: string

beforeAll(async () => {
  url = (await testDatabase(import.meta.url, { empty: true })).url
  // Below the project: Prisma looks for its packages from there.
  mkdirSync(path.join(root, '.tmp'), { recursive: true })
  folder = mkdtempSync(path.join(root, '.tmp', 'prisma-'))
  writeFileSync(
    path.join(folder, 'schema.prisma'),
    'datasource db {\n  provider = "postgresql"\n}\n\nmodel thing {\n  id Int @id\n  name String\n}\n',
  )
  const migrations = { path: path.join(folder, 'migrations') }
  const config = { schema: path.join(folder, 'schema.prisma'), migrations, datasource: { url } }
  writeFileSync(path.join(folder, 'prisma.config.ts'), `export default ${JSON.stringify(config)}`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function prisma(...args: string[]): { status: number | null; output: string } {
  const program = path.join(root, 'node_modules', '.bin', 'prisma')
  const config = ['--config', path.join(folder, 'prisma.config.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, ...config], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'tools', 'schema-engine.mjs'),
      CHECKPOINT_DISABLE: '1',
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
    },
  })
  return { status, output: stdout + stderr }
}

const schema = () => path.join(folder, 'schema.prisma')
const tables = async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    SELECT array_agg(tablename::text ORDER BY tablename) AS names, (SELECT count(*)::int FROM pg_database
      WHERE datname LIKE 'prisma_shadow%' AND datdba = (SELECT oid FROM pg_roles WHERE rolname = current_user)) AS shadows
    FROM pg_tables WHERE schemaname = 'public'`)
  await client.end()
  return rows[0]
}

test('prisma writes, applies and compares migrations without its own engine', async () => {
  const dev = prisma('migrate', 'dev', '--name', 'first')
  expect(dev.output).toContain('in sync with your schema')
  // The history was replayed on a scratch database, which is gone.
  expect(await tables()).toEqual({ names: ['_prisma_migrations', 'thing'], shadows: 0 })
  expect(prisma('migrate', 'status').output).toContain('up to date')
  const migrations = path.join(folder, 'migrations')
  const drift = ['migrate', 'diff', '--from-migrations', migrations, '--to-schema', schema(), '--exit-code']
  expect(prisma(...drift).status).toBe(0)
})

test('a difference is seen in a database whose constraints are of every kind', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    ALTER TABLE thing ADD COLUMN extra int NOT NULL DEFAULT 1 CHECK (extra > 0), ADD COLUMN other int REFERENCES thing`)
  await client.end()
  const diff = prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', schema(), '--exit-code', '--script')
  expect(diff).toMatchObject({ status: 2, output: expect.stringContaining('DROP COLUMN "extra"') })
})

test('a wrong password is reported as such', () => {
  const wrong = Object.assign(new URL(url), { password: 'hush' })
  const config = { schema: schema(), datasource: { url: wrong.href } }
  const file = path.join(folder, 'prisma.config.ts')
  writeFileSync(file, `export default ${JSON.stringify(config)}`)
  const { status, output } = prisma('migrate', 'status')
  expect(status).toBe(1)
  expect(output).toContain('P1000')
  expect(output).not.toContain('hush')
})
