import { z } from 'zod'
import { pool } from '../../store/pool.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { json } from '../respond.ts'

const health = z.strictObject({ status: z.enum(['ok', 'no database']) }).meta({ id: 'Health' })

/** GET /healthz: whether this process serves and reaches its database. */
export const getHealth = operation(
  { summary: 'Whether this process can serve', query: 'any', answers: { 200: one(health), 503: one(health) } },
  async () => {
    const alive = await pool()
      .query('SELECT')
      .then(
        () => true,
        () => false,
      )
    return json(alive ? 200 : 503, { status: alive ? 'ok' : 'no database' })
  },
)
