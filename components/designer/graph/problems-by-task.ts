import type { Problem, WorkflowSpec } from '../../../engine/language/spec.ts'

/** What is wrong with a task: the worst of it, and all of it in words. */
export interface TaskProblem {
  readonly severity: 'error' | 'warning'
  readonly text: string
}

/** The problems of each task, by the problems' paths (`wf.tasks.NAME…`). */
export function problemsByTask(
  problems: readonly Problem[],
  workflow: WorkflowSpec | undefined,
  say: (problem: Problem) => string,
): ReadonlyMap<string, TaskProblem> {
  const found = new Map<string, TaskProblem>()
  if (workflow === undefined) return found
  const prefix = `${workflow.name}.tasks.`
  for (const problem of problems) {
    if (!problem.path.startsWith(prefix)) continue
    const name = taskOf(problem.path.slice(prefix.length), workflow)
    if (name === null) continue
    const known = found.get(name)
    const text = say(problem)
    const isWorse = known === undefined || problem.severity === 'error'
    found.set(name, {
      severity: isWorse ? problem.severity : known.severity,
      text: known === undefined ? text : `${known.text}\n${text}`,
    })
  }
  return found
}

/** Names may hold dots: the longest task name that ends at a dot or at the end. */
function taskOf(rest: string, { tasks }: WorkflowSpec): string | null {
  for (let end = rest.length; end > 0; end = rest.lastIndexOf('.', end - 1)) {
    if (tasks.has(rest.slice(0, end))) return rest.slice(0, end)
  }
  return null
}
