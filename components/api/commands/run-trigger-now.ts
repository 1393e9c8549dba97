import { fetchJson } from '../fetch-json.ts'
import { startExecution } from './start-execution.ts'

interface CronTrigger {
  readonly name: string
  readonly workflow_id: string | null
  readonly workflow_name: string
  readonly workflow_input: unknown
  readonly workflow_params: unknown
}

/** Documents of /v2 may come as JSON in a text. */
function toObject(value: unknown): Record<string, unknown> {
  const parsed: unknown = typeof value === 'string' && value !== '' ? JSON.parse(value) : value
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
}

/** Starts what a schedule starts, now and once; the schedule itself does not move. Gives the execution's id. */
export async function runTriggerNow(id: string): Promise<string> {
  const trigger = await fetchJson<CronTrigger>(`/v2/cron_triggers/${encodeURIComponent(id)}`)
  const workflow =
    trigger.workflow_id === null ? { workflow_name: trigger.workflow_name } : { workflow_id: trigger.workflow_id }
  return startExecution({
    ...workflow,
    input: toObject(trigger.workflow_input),
    params: toObject(trigger.workflow_params),
    description: trigger.name,
  })
}
