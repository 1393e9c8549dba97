import { z } from 'zod'
import { pauseCronTrigger, resumeCronTrigger } from '../../triggers/pause-cron-trigger.ts'
import { runCronTrigger } from '../../triggers/run-cron-trigger.ts'
import { one } from '../contract/answers.ts'
import { operation } from '../contract/operation.ts'
import { id } from '../contract/values.ts'
import { pausedTrigger, resumedTrigger } from './schemas/schedules.ts'
import { valueResponse } from './value-response.ts'

/** POST /api/cron-triggers/{id}/pause: it fires no more until resumed. */
export const postPause = operation(
  { summary: 'Keep a cron trigger from firing', answers: { 200: one(pausedTrigger) } },
  async (_request, { actor, params }) => valueResponse(await pauseCronTrigger(actor.projectId, params.id ?? '')),
)

/** POST /api/cron-triggers/{id}/resume: it goes on with its next time; what was due meanwhile is left out. */
export const postResume = operation(
  { summary: 'Let a cron trigger fire again', answers: { 200: one(resumedTrigger) } },
  async (_request, { actor, params }) => valueResponse(await resumeCronTrigger(actor.projectId, params.id ?? '')),
)

/** POST /api/cron-triggers/{id}/run: starts its workflow now; its times and count stay as they are. */
export const postRun = operation(
  { summary: 'Start what a cron trigger starts, now', answers: { 201: one(z.strictObject({ executionId: id })) } },
  async (_request, { actor, params }) =>
    valueResponse({ executionId: await runCronTrigger(actor.projectId, params.id ?? '') }, 201),
)
