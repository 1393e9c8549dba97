import type { Sql } from './sql.ts'

/** What became of a job; `body` is the message to its execution, null when there is nothing to tell. */
export interface JobReport {
  readonly id: string
  readonly messageId: string
  readonly body: string | null
}

export interface ClaimedJob {
  readonly id: string
  readonly executionId: string
  readonly job: string
  /** The execution was told that it waits. */
  readonly told: boolean
}

export interface Exchange {
  /** False: this executor was declared dead, and nothing was done. */
  readonly alive: boolean
  readonly jobs: readonly ClaimedJob[]
  /** Executions that got a message. */
  readonly told: readonly string[]
}

/**
 * Hands in what jobs came to and takes others, at most `most`, in one commit. A claim is durable when this returns, and
 * means that the action is called: so no more is to be taken than can be called at once. A report of a job that is not
 * this executor's any more does nothing.
 */
export const exchangeJobs = async (
  client: Sql,
  executorId: string,
  targets: readonly string[],
  most: number,
  reports: readonly JobReport[],
): Promise<Exchange> => {
  const { rows } = await client.query({
    name: 'exchange-jobs',
    text: `
      WITH f AS MATERIALIZED (SELECT FROM workers WHERE id = $1 AND alive FOR SHARE), done AS (
        DELETE FROM action_jobs j USING f, unnest($4::uuid[], $5::uuid[], $6::text[]) AS r (id, message, body)
        WHERE j.id = r.id AND j.claimed_by = $1 RETURNING j.execution_id, r.message, r.body
      ), told AS (
        INSERT INTO execution_inbox (id, execution_id, kind, body)
        SELECT message, execution_id, 'executor-result', body FROM done WHERE body IS NOT NULL
        RETURNING execution_id
      ), wanted AS (
        UPDATE workflow_executions SET wanted = true
        WHERE id = ANY(ARRAY(SELECT execution_id FROM told)) AND owner IS NULL AND NOT wanted
      ), free AS (
        SELECT id FROM action_jobs
        WHERE target = ANY($2) AND claimed_by IS NULL AND NOT called_off AND EXISTS (SELECT FROM f)
        ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED
      ), claimed AS (
        UPDATE action_jobs SET claimed_by = $1 WHERE id = ANY(ARRAY(SELECT id FROM free))
        RETURNING id, execution_id, job, told
      )
      SELECT 'f' AS what, NULL::uuid AS id, NULL::uuid AS execution, NULL::text AS job, false AS told FROM f
      UNION ALL SELECT 'job', id, execution_id, job, told IS NOT NULL FROM claimed
      UNION ALL SELECT 'told', NULL, execution_id, NULL, false FROM told`,
    values: [
      executorId,
      targets,
      most,
      reports.map(({ id }) => id),
      reports.map(({ messageId }) => messageId),
      reports.map(({ body }) => body),
    ],
  })
  return {
    alive: rows.some(({ what }) => what === 'f'),
    jobs: rows
      .filter(({ what }) => what === 'job')
      .map(({ id, execution, job, told }) => ({ id, executionId: execution, job, told }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    told: rows.filter(({ what }) => what === 'told').map(({ execution }) => execution),
  }
}
