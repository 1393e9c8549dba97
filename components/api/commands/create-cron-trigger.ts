import { fetchJson } from '../fetch-json.ts'

export interface NewCronTrigger {
  readonly name: string
  readonly workflow_id: string
  readonly workflow_input: unknown
  readonly pattern?: string
  /** `YYYY-MM-DD HH:MM`, UTC. */
  readonly first_execution_time?: string
  readonly remaining_executions?: number
}

export const createCronTrigger = (trigger: NewCronTrigger): Promise<unknown> =>
  fetchJson('/v2/cron_triggers', { method: 'POST', json: trigger })
