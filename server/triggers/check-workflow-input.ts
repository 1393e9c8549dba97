import { newMap, type ValueMap } from '../../engine/data/values.ts'
import { prepareStart } from '../../engine/workflow/prepare-start.ts'
import { outsideSources } from '../executions/outside-sources.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { parsedWorkflow } from '../workflows/parse-cache.ts'

/** Refuses input that the workflow would not take when the trigger fires. @throws Refusal 400 */
export const checkWorkflowInput = (definition: string, workflowName: string, input: ValueMap): void => {
  const spec = parsedWorkflow(definition)
  if (spec === null) return
  const start = { spec, workflowName, input, executionId: newId(), params: newMap(), env: newMap(), evaluateEnv: false }
  const prepared = prepareStart({ ...start, sources: outsideSources() })
  // Whether vars can be evaluated depends on the environment of then.
  if (!prepared.ok && prepared.error.code === 'INVALID_INPUT') throw new Refusal(prepared.error)
}
