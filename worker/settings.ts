import { parseJson } from '../engine/data/json.ts'
import type { Settings } from './resources.ts'

/** Settings from the environment; null without a database. */
export const readSettings = (env: NodeJS.ProcessEnv, name: string): Settings | null => {
  const url = env.DATABASE_URL
  if (url === undefined || url === '') return null
  const number = (key: string, otherwise: number): number => {
    const value = Number(env[key])
    return env[key] !== undefined && Number.isFinite(value) && value > 0 ? value : otherwise
  }
  return {
    url,
    name: env.WORKER_NAME ?? name,
    concurrency: number('WORKER_CONCURRENCY', 200),
    claimBatch: number('WORKER_CLAIM', 100),
    pollMs: number('WORKER_POLL_MS', 500),
    idleMs: number('WORKER_IDLE_MS', 5000),
    budget: number('WORKER_BUDGET', 2000),
    notify: parseJson(env.NOTIFY || '[]'),
    hungSeconds: number('WORKER_HUNG_SECONDS', 5),
    drainSeconds: number('WORKER_DRAIN_SECONDS', 10),
  }
}
