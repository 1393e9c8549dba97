import type { Actor } from '../auth/actor.ts'
import { newId } from '../ids.ts'
import { pool } from '../store/pool.ts'

export interface Asked {
  readonly actor: Actor
  readonly requestId: string
  readonly address: string
  readonly policy: string
  /** Method and path. */
  readonly resource: string
  /** What it was, masked JSON. */
  readonly before: string | null
}

/** Notes that a change was asked for; gives the row's id. */
export const beginAudit = async ({ actor, ...asked }: Asked): Promise<string> => {
  const id = newId()
  await pool().query({
    name: 'begin-audit',
    text: `INSERT INTO audit (id, project_id, user_id, user_name, via, request_id, address, policy, resource, before)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      id,
      actor.projectId,
      actor.userId,
      actor.userName,
      actor.via,
      asked.requestId,
      asked.address,
      asked.policy,
      asked.resource,
      asked.before,
    ],
  })
  return id
}

/** Notes what came of it. */
export const endAudit = async (id: string, status: number, after: string | null): Promise<void> => {
  await pool().query({
    name: 'end-audit',
    text: 'UPDATE audit SET status = $2, after = $3 WHERE id = $1',
    values: [id, status, after],
  })
}
