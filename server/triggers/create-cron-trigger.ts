import { nextOccurrences } from '../../engine/calendar/next-occurrences.ts'
import { stringifyJson } from '../../engine/data/json.ts'
import { newMap, type ValueMap } from '../../engine/data/values.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { prisma } from '../store/prisma.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { checkWorkflowInput } from './check-workflow-input.ts'

export interface CreateCronTrigger {
  readonly projectId: string
  readonly name: string
  /** Id or name of the workflow. */
  readonly workflow: string | null
  readonly input?: ValueMap | null
  readonly params?: ValueMap | null
  readonly pattern?: string | null
  /** `YYYY-MM-DD HH:MM`, UTC. */
  readonly firstExecutionTime?: string | null
  readonly remainingExecutions?: number | null
  readonly scope?: 'private' | 'public'
  readonly timeZone?: string
}

/** How far ahead a first time must be, in milliseconds. */
const leastAhead = 60_000

/** Stores a cron trigger; gives its id. @throws Refusal 400, 404, 409 */
export const createCronTrigger = async (given: CreateCronTrigger, now = new Date()): Promise<string> => {
  const { projectId, name, scope = 'private', timeZone = 'UTC' } = given
  const pattern = given.pattern || null
  const times = readTimes(given, pattern, timeZone, now)
  if (!given.workflow) {
    throw refuse('bad-request', { message: 'Either workflow_id or workflow_name must be specified for cron trigger.' })
  }
  const workflow = await findWorkflow(projectId, given.workflow)
  checkWorkflowInput(workflow.definition, workflow.name, given.input ?? newMap())
  const id = newId()
  await prisma()
    .cronTrigger.create({
      data: {
        id,
        projectId,
        name,
        scope,
        pattern,
        timeZone,
        firstExecutionTime: times.first,
        nextExecutionTime: times.next,
        remainingExecutions: times.remaining,
        workflowId: workflow.id,
        workflowName: workflow.name,
        workflowNamespace: workflow.namespace,
        workflowInput: stringifyJson(given.input ?? newMap()),
        workflowParams: stringifyJson(given.params ?? newMap()),
      },
    })
    .catch((error: unknown) =>
      refuseDuplicate(error, { class: 'cron trigger', columns: "['name', 'project_id']", name, last: 'None' }),
    )
  return id
}

const readTimes = (given: CreateCronTrigger, pattern: string | null, timeZone: string, now: Date) => {
  const remaining = given.remainingExecutions ?? null
  const asked = given.firstExecutionTime ?? null
  const first = asked === null ? null : firstTime(asked, now)
  if (pattern === null) {
    if (first === null) throw refuse('bad-request', { message: 'Pattern or first_execution_time must be specified.' })
    if (remaining !== null && remaining > 1) {
      throw refuse('bad-request', { message: 'Pattern must be provided if count is superior to 1.' })
    }
    return { first, next: first, remaining: 1 }
  }
  const found = nextOccurrences(pattern, timeZone, now, 1)
  if (!found.ok) throw refuse('bad-request', { message: found.error })
  return { first, next: first ?? found.value[0] ?? null, remaining }
}

const firstTime = (text: string, now: Date): Date => {
  const time = new Date(`${text.trim().replace(' ', 'T')}:00Z`)
  const rest = /^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}(.*)$/s.exec(text.trim())?.[1] ?? ''
  if (rest !== '') throw refuse('bad-request', { message: `unconverted data remains: ${rest}` })
  if (!/^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}$/.test(text.trim()) || Number.isNaN(time.getTime())) {
    throw refuse('bad-request', { message: `time data '${text}' does not match format '%Y-%m-%d %H:%M'` })
  }
  if (time.getTime() < now.getTime() + leastAhead) {
    throw refuse('bad-request', { message: 'first_execution_time must be at least 1 minute in the future.' })
  }
  return time
}
