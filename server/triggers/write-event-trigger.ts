import { stringifyJson } from '../../engine/data/json.ts'
import { newMap, type ValueMap } from '../../engine/data/values.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { prisma } from '../store/prisma.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { checkWorkflowInput } from './check-workflow-input.ts'

export interface EventTriggerFields {
  readonly name: string | null
  readonly workflowId: string | null
  readonly input: ValueMap | null
  readonly params: ValueMap | null
  readonly scope: 'private' | 'public' | null
}

export interface EventSource {
  readonly exchange: string
  readonly topic: string
  readonly event: string
}

/** Stores an event trigger; gives its id. @throws Refusal 400, 404, 409 */
export const createEventTrigger = async (
  projectId: string,
  source: EventSource,
  { name, workflowId, input, params, scope }: EventTriggerFields & { readonly workflowId: string },
): Promise<string> => {
  const workflow = await findWorkflow(projectId, workflowId)
  checkWorkflowInput(workflow.definition, workflow.name, input ?? newMap())
  const same = await prisma().eventTrigger.count({ where: { projectId, workflowId: workflow.id, ...source } })
  if (same > 0) {
    throw refuse('duplicate', {
      class: 'EventTrigger',
      columns: "['exchange', 'topic', 'event', 'workflow_id', 'project_id']",
      name: `${source.exchange}, ${source.topic}, ${source.event}, ${workflow.id}`,
      last: 'None',
    })
  }
  const id = newId()
  await prisma().eventTrigger.create({
    data: {
      id,
      projectId,
      name,
      scope: scope ?? 'private',
      ...source,
      workflowId: workflow.id,
      workflowInput: stringifyJson(input ?? newMap()),
      workflowParams: stringifyJson(params ?? newMap()),
    },
  })
  return id
}

/** Replaces the given fields. @throws Refusal 404 */
export const updateEventTrigger = async (
  projectId: string,
  id: string,
  { name, workflowId, input, params, scope }: EventTriggerFields,
): Promise<void> => {
  const workflow = workflowId === null ? null : await findWorkflow(projectId, workflowId)
  const { count } = await prisma().eventTrigger.updateMany({
    where: { id, projectId },
    data: {
      ...(name === null ? {} : { name }),
      ...(workflow === null ? {} : { workflowId: workflow.id }),
      ...(input === null ? {} : { workflowInput: stringifyJson(input) }),
      ...(params === null ? {} : { workflowParams: stringifyJson(params) }),
      ...(scope === null ? {} : { scope }),
      updatedAt: new Date(),
    },
  })
  if (count === 0) throw refuse('event-trigger-not-found', { id })
}
