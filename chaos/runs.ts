/*
 * Executions of the shapes: starting them through the API, doing to them what people do, and judging what they came to
 * by a run of the same definitions on one worker that nothing happened to.
 */
import { newId } from '../server/ids.ts'
import type { Api } from './api.ts'
import type { Database } from './database.ts'
import { digests } from './digest.ts'
import type { Ledger } from './ledger.ts'
import { definitions, type Shape, shapes, type Variant, variants, workflowOf } from './shapes.ts'

export interface Place {
  readonly db: Database
  readonly api: Api
  readonly ledger: Ledger
}

export interface Run {
  readonly id: string
  readonly shape: Shape
  readonly variant: Variant
}

/** Digest of each workflow, when nothing happens. */
export type Reference = ReadonlyMap<string, string>

export const createDefinitions = async ({ api }: Place): Promise<void> => {
  for (const text of variants.flatMap(definitions)) {
    const { status, body } = await api.post('/workflows', text)
    if (status !== 201) throw new Error(`${JSON.stringify(body)}\n${text}`)
  }
}

/** Starts one and does to it what its shape wants; resolves when it has ended, rejects when it does not. */
export const execute = async (place: Place, shape: Shape, variant: Variant, patienceMs: number): Promise<Run> => {
  const run = await start(place, shape, variant)
  await follow(place, run, patienceMs)
  return run
}

export const start = async ({ api, ledger }: Place, shape: Shape, variant: Variant): Promise<Run> => {
  const id = newId()
  const body = {
    id,
    workflow_name: workflowOf(shape.name, variant),
    input: { ledger: ledger.url },
    params: shape.params ?? {},
  }
  const { status, body: answer } = await api.post('/executions', body)
  if (status !== 201) throw new Error(JSON.stringify(answer))
  return { id, shape, variant }
}

/** Does what people do and waits for the end. */
export const follow = async ({ db, api }: Place, { id, shape, variant }: Run, patienceMs: number): Promise<void> => {
  const end = Date.now() + patienceMs
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${id} (${shape.name}, ${variant}) has not ended`)), patienceMs).unref()
  })
  await Promise.race([shape.drive?.({ id, api, rows: db.rows }), late])
  for (;;) {
    const [row] = await db.rows('SELECT state FROM workflow_executions WHERE id = $1', [id])
    if (row?.state === 'SUCCESS') return
    if (row?.state === 'ERROR' && variant === 'once' && (await digests(db, [id])).get(id)?.lost) return
    if (Date.now() > end) await late
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

/** Runs each once, with nothing happening. */
export const makeReference = async (place: Place, of: readonly Shape[] = shapes): Promise<Reference> => {
  const runs = await Promise.all(
    of.flatMap((shape) => variants.map((variant) => execute(place, shape, variant, 60_000))),
  )
  const found = await digests(
    place.db,
    runs.map((run) => run.id),
  )
  return new Map(
    runs.map(({ id, shape, variant }) => [workflowOf(shape.name, variant), found.get(id)?.digest as string]),
  )
}

/** What is wrong with runs that have ended, as against the reference and the ledger. */
export const misjudged = async (place: Place, runs: readonly Run[], reference: Reference): Promise<string[]> => {
  const wrong: string[] = []
  const ids = runs.map((run) => run.id)
  const found = await digests(place.db, ids)
  for (const { id, shape, variant } of runs) {
    const ended = found.get(id)
    const expected = reference.get(workflowOf(shape.name, variant))
    if (ended === undefined) wrong.push(`${id} (${shape.name}) is gone`)
    else if (ended.digest !== expected && !(variant === 'once' && ended.lost)) {
      wrong.push(`${id} (${shape.name}, ${variant}) came to\n  ${ended.digest}\nand not to\n  ${expected}`)
    }
  }
  return [...wrong, ...(await miscalled(place, ids))]
}

interface Called {
  readonly execution: string
  readonly task: string
  readonly index: number
  readonly once: boolean
  readonly rows: number
  readonly answered: number
}

/** An action without safe-rerun is called once at most, and what has a result was called. */
const miscalled = async ({ db, ledger }: Place, roots: readonly string[]): Promise<string[]> => {
  const called: Called[] = await db.rows(
    `SELECT a.workflow_execution_id AS execution, a.task_name AS task, (a.runtime_context::json ->> 'index')::int AS index,
       a.workflow_name LIKE '%\\_once%' AS once, count(*)::int AS rows,
       count(*) FILTER (WHERE a.output LIKE '%"status"%')::int AS answered
     FROM action_executions a JOIN workflow_executions e ON e.id = a.workflow_execution_id
     WHERE a.name = 'std.http' AND (e.id = ANY($1::uuid[]) OR e.root_execution_id = ANY($1::uuid[]))
     GROUP BY 1, 2, 3, 4`,
    [roots],
  )
  return called.flatMap((one) => {
    const calls = ledger.calls(one.execution, one.task, one.index)
    const of = `${one.task}[${one.index}] of ${one.execution}`
    if (one.once && calls > one.rows) return [`${of} was called ${calls} times for ${one.rows} actions`]
    if (calls < one.answered) return [`${of} has ${one.answered} results and was called ${calls} times`]
    return []
  })
}
