import { pauseCronTrigger, resumeCronTrigger } from '../../triggers/pause-cron-trigger.ts'
import { runCronTrigger } from '../../triggers/run-cron-trigger.ts'
import type { Handler } from '../route.ts'
import { valueResponse } from './value-response.ts'

/** POST /api/cron-triggers/{id}/pause: it fires no more until resumed. */
export const postPause: Handler = async (_request, { actor, params }) =>
  valueResponse(await pauseCronTrigger(actor.projectId, params.id ?? ''))

/** POST /api/cron-triggers/{id}/resume: it goes on with its next time; what was due meanwhile is left out. */
export const postResume: Handler = async (_request, { actor, params }) =>
  valueResponse(await resumeCronTrigger(actor.projectId, params.id ?? ''))

/** POST /api/cron-triggers/{id}/run: starts its workflow now; its times and count stay as they are. */
export const postRun: Handler = async (_request, { actor, params }) =>
  valueResponse({ executionId: await runCronTrigger(actor.projectId, params.id ?? '') }, 201)
