/*
 * Cron triggers. Each worker looks when the nearest is due, and at least every second; whoever advances the trigger in
 * the database starts the execution, in the same statement, so that two workers start it once and a crash loses
 * nothing. Runs that were missed while no worker was there are made up by one, as in Mistral.
 */

import { nextOccurrences } from '../engine/calendar/next-occurrences.ts'
import { parseJson, stringifyJson } from '../engine/data/json.ts'
import { newMap, type ValueMap } from '../engine/data/values.ts'
import { err, type Result } from '../engine/result.ts'
import { tooLarge } from '../engine/workflow/field-size.ts'
import { givenEnvironment, type PreparedStart, prepareStart } from '../engine/workflow/prepare-start.ts'
import { newId } from '../server/ids.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { type DueTrigger, dueTriggers, secondsToNextTrigger } from '../server/store/sql/due-triggers.ts'
import { findEnvironmentVariables } from '../server/store/sql/find-environment-variables.ts'
import { fireTrigger } from '../server/store/sql/fire-trigger.ts'
import type { Resources } from './resources.ts'

export const startSchedules = (resources: Resources, onStarted: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const round = async (): Promise<void> => {
    let wait = 1000
    try {
      const due = await dueTriggers(resources.side)
      for (const trigger of due) if (await fire(resources, trigger)) onStarted()
      const seconds = await secondsToNextTrigger(resources.side)
      if (seconds !== null) wait = Math.min(wait, Math.max(5, seconds * 1000))
    } catch (error) {
      resources.log.error({ error: String(error) }, 'schedules could not be looked at')
    }
    if (!stopped) timer = setTimeout(() => void round(), wait)
  }
  timer = setTimeout(() => void round(), 100)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

const fire = async (resources: Resources, trigger: DueTrigger): Promise<boolean> => {
  const executionId = newId()
  const prepared = await prepare(resources, trigger, executionId)
  const error = prepared.ok ? null : prepared.error
  const start = prepared.ok ? prepared.value : null
  const last = trigger.remaining === 1 || trigger.pattern === null
  const now = new Date()
  const times = last || trigger.pattern === null ? null : nextOccurrences(trigger.pattern, trigger.timeZone, now, 1)
  const next = times?.ok ? times.value[0] : null
  crashPoint('trigger-due')
  const fired = await fireTrigger(resources.side, trigger, {
    executionId,
    runId: newId(),
    description: JSON.stringify({
      description: `Workflow execution created by cron trigger '(${trigger.id})'.`,
      triggered_by: { type: 'cron_trigger', id: trigger.id, name: trigger.name },
    }),
    input: stringifyJson(start?.input ?? {}),
    params: stringifyJson(start?.params ?? {}),
    context: stringifyJson(start?.context ?? {}),
    error,
    next: next?.toISOString() ?? null,
  })
  if (fired) crashPoint('trigger-fired')
  if (fired && error !== null)
    resources.log.warn({ trigger: trigger.name, error }, 'a schedule could not start its workflow')
  return fired && error === null
}

const prepare = async (
  resources: Resources,
  trigger: DueTrigger,
  executionId: string,
): Promise<Result<PreparedStart, string>> => {
  const revision = trigger.revisionId === null ? null : await resources.catalog.revision(trigger.revisionId)
  if (revision === null)
    return err(
      `Workflow not found [workflow_identifier=${trigger.workflowName}, namespace=${trigger.workflowNamespace}]`,
    )
  const params: ValueMap = Object.assign(newMap(), { namespace: trigger.workflowNamespace }, parseJson(trigger.params))
  let env = givenEnvironment(params)
  if (env === null) {
    const variables = await findEnvironmentVariables(resources.side, trigger.projectId, String(params.env))
    if (variables === null) return err(`Environment is not found: ${String(params.env)}`)
    env = parseJson(variables) as ValueMap
  }
  const started = prepareStart({
    spec: revision.spec,
    workflowName: trigger.workflowName,
    executionId,
    input: parseJson(trigger.input) as ValueMap,
    params,
    env,
    evaluateEnv: params.evaluate_env !== false,
    sources: { now: () => Date.now(), uuid: () => newId(), random: () => Math.random() },
  })
  if (!started.ok) return err(started.error.message)
  const { fieldLimitKb } = resources.settings
  const { input, params: given } = started.value
  const refused =
    tooLarge(fieldLimitKb, 'WorkflowExecution', 'input', input) ??
    tooLarge(fieldLimitKb, 'WorkflowExecution', 'params', given)
  return refused === null ? started : err(refused)
}
