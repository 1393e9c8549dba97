import type { PlacedAction } from '../read/action.ts'
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import type { Catalogue } from './catalogue.ts'
import { withMembers } from './catalogue.ts'
import { checkBase, checkCalls } from './check-calls.ts'
import { checkData } from './check-data.ts'
import { checkFlow } from './check-flow.ts'
import { checkItems } from './check-items.ts'
import { checkJoins } from './check-joins.ts'
import { clauseMembers, clauseNames, flowOf } from './flow.ts'
import { Scopes } from './scopes.ts'

/** The members of a document. */
interface Members {
  readonly workflows: readonly PlacedWorkflow[]
  readonly actions: readonly PlacedAction[]
}

/** Every task inherits every transition of task-defaults: a short text can stand for millions. */
const mostInherited = 200_000

const inheritedTransitions = ({ spec: { taskDefaults, tasks } }: PlacedWorkflow): number => {
  const perTask = [...clauseNames.map((clause) => taskDefaults?.[clauseMembers[clause]]?.next), taskDefaults?.requires]
  return tasks.size * perTask.reduce((sum, names) => sum + (names?.length ?? 0), 0)
}

/**
 * Warns of what a document's members cannot mean although each of their parts is right. A workflow with errors is left
 * out: half of it would be judged wrongly.
 */
export const analyse = (report: Report, { workflows, actions }: Members, catalogue: Catalogue): void => {
  const known = withMembers(catalogue, {
    workflows: workflows.map(({ spec }) => spec),
    actions: actions.map(({ spec }) => spec),
  })
  for (const workflow of workflows) {
    if (!workflow.isSound || inheritedTransitions(workflow) > mostInherited) continue
    const flow = flowOf(workflow.spec)
    const scopes = new Scopes(workflow.spec, flow)
    checkFlow(report, workflow, flow)
    checkJoins(report, workflow, flow)
    checkData(report, workflow, scopes)
    checkItems(report, workflow, scopes)
    checkCalls(report, workflow, known)
  }
  for (const action of actions) checkBase(report, action, known)
}
