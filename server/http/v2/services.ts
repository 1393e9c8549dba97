import { z } from 'zod'
import { pool } from '../../store/pool.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { json } from '../respond.ts'

const services = z.strictObject({
  services: z.array(
    z
      .strictObject({ name: z.string(), type: z.enum(['engine_group', 'executor_group', 'api_group']) })
      .meta({ id: 'Service' }),
  ),
})

/** GET /services: the workers, which are engines and executors in one, and this process. */
export const getServices = operation(
  { summary: 'Processes that are at work', answers: { 200: one(services) } },
  async () => {
    const { rows } = await pool().query<{ name: string; engine: boolean }>(
      'SELECT name, runs_executions AS engine FROM workers WHERE alive ORDER BY name',
    )
    const workers = rows.flatMap(({ engine, name }) => [
      ...(engine ? [{ name, type: 'engine_group' }] : []),
      { name, type: 'executor_group' },
    ])
    return json(200, { services: [...workers, { name: `web_${process.pid}`, type: 'api_group' }] })
  },
)
