/*
 * The first things to look at: on a database that never held a workflow, the templates, an environment and a paused
 * cron trigger are stored as a user would store them. Later starts only correct the address of the fake cloud in
 * templates whose text nobody has changed, since the port may be another one each time. Whoever deletes the examples is
 * not given them again.
 */
import pg from 'pg'
import { readTemplates, sameButAddress, type Template, withAddress } from '../../examples/templates.ts'

/** What a run has done. */
export type Seeded = 'seeded' | 'refreshed' | 'nothing to do'

/** Mistral's project when authentication is off. */
const projectId = '<default-project>'
/** Two starts on one database take turns. */
const lock = 7_203_911

/** @param address where the web process will be, without a slash at the end. DATABASE_URL must be `url` as well. */
export const seed = async (url: string, address: string): Promise<Seeded> => {
  const client = new pg.Client({ connectionString: url, application_name: 'tramontane seed' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    const templates = readTemplates().map(({ name, text }) => ({ name, text: withAddress(text, address) }))
    const { rows } = await client.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM workflow_revisions) AS empty',
    )
    if (rows[0]?.empty === true) {
      await plant(templates)
      return 'seeded'
    }
    const moved = await findMoved(client, templates)
    if (moved.length === 0) return 'nothing to do'
    await refresh(moved)
    return 'refreshed'
  } finally {
    await client.end()
  }
}

/** The templates that are stored with another address, and otherwise as they came. */
const findMoved = async (client: pg.Client, templates: readonly Template[]): Promise<readonly Template[]> => {
  const { rows } = await client.query<Template>(
    `SELECT name, definition AS text FROM workflow_definitions
      WHERE project_id = $1 AND namespace = '' AND name = ANY($2)`,
    [projectId, templates.map(({ name }) => name)],
  )
  return templates.filter(({ name, text }) =>
    rows.some((row) => row.name === name && row.text !== text && sameButAddress(row.text, text)),
  )
}

/** The server's modules are read only when they are needed: most starts have nothing to do. */
const plant = async (templates: readonly Template[]): Promise<void> => {
  const { createEnvironment } = await import('../../server/environments/write-environment.ts')
  const { prisma } = await import('../../server/store/prisma.ts')
  const { createCronTrigger } = await import('../../server/triggers/create-cron-trigger.ts')
  const { createWorkflows } = await import('../../server/workflows/create-workflows.ts')
  try {
    await createEnvironment({
      projectId,
      name: 'careful-http',
      description: 'Gives every std.http call a time-out of 30 seconds, unless the task has its own.',
      variables: { __actions: { 'std.http': { timeout: 30 } } },
    })
    for (const { text } of templates) await createWorkflows({ projectId, text })
    const id = await createCronTrigger({
      projectId,
      name: 'stop-office-servers',
      workflow: 'vm_schedule',
      input: { command: 'stop', tag: 'office-hours' },
      pattern: '0 19 * * 1-5',
    })
    await prisma().cronTrigger.update({ where: { id }, data: { paused: true } })
  } finally {
    await closeStore()
  }
}

const refresh = async (moved: readonly Template[]): Promise<void> => {
  const { updateWorkflows } = await import('../../server/workflows/update-workflows.ts')
  try {
    for (const { text } of moved) await updateWorkflows({ projectId, text })
  } finally {
    await closeStore()
  }
}

const closeStore = async (): Promise<void> => {
  const { closePool } = await import('../../server/store/pool.ts')
  const { closePrisma } = await import('../../server/store/prisma.ts')
  // Notices are sent after the transactions.
  await new Promise((resolve) => setImmediate(resolve))
  await closePrisma()
  await closePool()
}
