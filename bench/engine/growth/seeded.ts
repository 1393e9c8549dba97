import type pg from 'pg'
import { print } from '../../print.ts'
import { cases } from '../cases.ts'
import { readOptions } from '../options.ts'
import { readingOf } from '../readings.ts'
import { runRounds } from '../rounds.ts'
import { startSubjects } from '../subjects.ts'

const finished = 1_000_000
const measured = ['rest idle', 'noop c=8', 'chain50 x10', 'fan100']

/** The same workloads before and after the database got a million finished executions with a task and an action each. */
export const run = async (): Promise<void> => {
  const subjects = await startSubjects({ oracle: null, withDbos: false })
  const wanted = cases.filter(({ name }) => measured.includes(name))
  const options = { ...readOptions([]), rounds: 3 }
  try {
    const before = await runRounds(subjects, wanted, options)
    await seed(subjects.stack.db)
    const after = await runRounds(subjects, wanted, options)
    for (const { name } of wanted) {
      const [first, second] = [readingOf(before, name), readingOf(after, name)]
      if (first === null || second === null) continue
      print({
        case: `seeded ${name}`,
        finished,
        cpu_us_before: first.cpu,
        cpu_us_after: second.cpu,
        cpu_ratio: second.cpu / first.cpu,
        p50_ms_before: first.p50,
        p50_ms_after: second.p50,
      })
    }
  } finally {
    await subjects.stop()
  }
}

/** Copies of an execution that has run, each with ids and times of its own. */
const seed = async (db: pg.Client): Promise<void> => {
  const { rows } = await db.query<{ id: string; task: string; action: string }>(
    `SELECT e.id, t.id AS task, a.id AS action FROM workflow_executions e
     JOIN task_executions t ON t.workflow_execution_id = e.id JOIN action_executions a ON a.task_execution_id = t.id
     WHERE e.state = 'SUCCESS' ORDER BY e.created_at LIMIT 1`,
  )
  const first = rows[0]
  if (first === undefined) throw new Error('no execution to copy')
  const copy = async (table: string, like: string, replaced: Readonly<Record<string, string>>): Promise<void> => {
    const { rows: columns } = await db.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [table],
    )
    const names = columns.map(({ name }) => name)
    const values = names.map((name) => replaced[name] ?? `one.${name}`)
    await db.query(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
       FROM (SELECT * FROM ${table} WHERE id = '${like}') one, seeded ORDER BY n`,
    )
  }
  await db.query(
    `CREATE TABLE seeded AS SELECT n, gen_random_uuid() AS e, gen_random_uuid() AS t, gen_random_uuid() AS a,
       now() - n * interval '1 second' AS at FROM generate_series(1, ${finished}) n`,
  )
  const times = { created_at: 'at', updated_at: 'at', finished_at: 'at' }
  await copy('workflow_executions', first.id, { id: 'e', ...times })
  await copy('task_executions', first.task, { id: 't', workflow_execution_id: 'e', ...times })
  await copy('action_executions', first.action, {
    id: 'a',
    workflow_execution_id: 'e',
    task_execution_id: 't',
    ...times,
  })
  await db.query('DROP TABLE seeded')
  await db.query('ANALYZE')
  await db.query('CHECKPOINT').catch(() => undefined)
}
