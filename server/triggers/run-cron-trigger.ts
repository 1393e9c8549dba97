import { parseJson, stringifyPythonJson } from '../../engine/data/json.ts'
import { isMap, newMap, type ValueMap } from '../../engine/data/values.ts'
import { startExecution } from '../executions/start-execution.ts'
import { findCronTrigger } from './find-cron-trigger.ts'

/** Starts a trigger's workflow now; gives the execution's id. @throws Refusal 400, 404 */
export const runCronTrigger = async (projectId: string, identifier: string): Promise<string> => {
  const trigger = await findCronTrigger(projectId, identifier)
  return startExecution({
    projectId,
    workflow: trigger.workflowName,
    namespace: trigger.workflowNamespace,
    input: map(trigger.workflowInput),
    params: map(trigger.workflowParams),
    description: stringifyPythonJson({
      description: `Workflow execution created by cron trigger '(${trigger.id})'.`,
      triggered_by: { type: 'cron_trigger', id: trigger.id, name: trigger.name },
    }),
    triggeredBy: 'manual',
    triggerId: trigger.id,
  })
}

const map = (text: string): ValueMap => {
  const value = parseJson(text)
  return isMap(value) ? value : newMap()
}
