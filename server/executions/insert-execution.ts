import { pool } from '../store/pool.ts'

/** An execution as it begins; all documents are JSON texts. */
export interface ExecutionToInsert {
  readonly id: string
  readonly projectId: string
  readonly workflowId: string
  readonly workflowName: string
  readonly workflowNamespace: string
  readonly revisionId: string
  readonly description: string | null
  readonly tags: readonly string[]
  readonly input: string
  readonly params: string
  readonly context: string
  readonly triggeredBy: string
  readonly triggerId: string | null
}

interface Waiting {
  readonly row: ExecutionToInsert
  readonly resolve: (inserted: boolean) => void
  readonly reject: (error: unknown) => void
}

let waiting: Waiting[] = []
let flushing = false

/** The most executions of one statement: enough to share a flush to disk, few enough to keep its latency low. */
const batchLimit = 200

/**
 * Inserts an execution; false when the id is taken. Starts that come while a statement is under way go into the next
 * one together: rows for each commit decide how many starts a second a server can take.
 */
export const insertExecution = (row: ExecutionToInsert): Promise<boolean> =>
  new Promise((resolve, reject) => {
    waiting.push({ row, resolve, reject })
    if (!flushing) void flush()
  })

const flush = async (): Promise<void> => {
  flushing = true
  // Requests of the same turn of the event loop come along.
  await new Promise((resolve) => setImmediate(resolve))
  while (waiting.length > 0) {
    const batch = waiting.slice(0, batchLimit)
    waiting = waiting.slice(batchLimit)
    try {
      const inserted = await write(batch.map(({ row }) => row))
      for (const { row, resolve } of batch) resolve(inserted.delete(row.id))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  flushing = false
}

const write = async (rows: readonly ExecutionToInsert[]): Promise<Set<string>> => {
  const { rows: made } = await pool().query<{ id: string }>({
    name: 'insert-executions',
    text: `
      INSERT INTO workflow_executions
        (id, project_id, workflow_id, workflow_name, workflow_namespace, revision_id, description, tags, state, input,
         params, context, output, triggered_by, trigger_id, wanted, created_at, updated_at)
      SELECT id, project_id, workflow_id, workflow_name, workflow_namespace, revision_id, description,
             ARRAY(SELECT jsonb_array_elements_text(tags)), 'RUNNING', input, params, context, '{}', triggered_by,
             trigger_id, true, now(), now()
      FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::jsonb[],
                  $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
        AS t (id, project_id, workflow_id, workflow_name, workflow_namespace, revision_id, description, tags, input,
              params, context, triggered_by, trigger_id)
      ON CONFLICT (id) DO NOTHING
      RETURNING id`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => row.projectId),
      rows.map((row) => row.workflowId),
      rows.map((row) => row.workflowName),
      rows.map((row) => row.workflowNamespace),
      rows.map((row) => row.revisionId),
      rows.map((row) => row.description),
      rows.map((row) => JSON.stringify(row.tags)),
      rows.map((row) => row.input),
      rows.map((row) => row.params),
      rows.map((row) => row.context),
      rows.map((row) => row.triggeredBy),
      rows.map((row) => row.triggerId),
    ],
  })
  return new Set(made.map(({ id }) => id))
}
