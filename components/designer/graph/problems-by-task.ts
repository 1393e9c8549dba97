import type { Problem, WorkflowSpec } from '../../../engine/language/spec.ts'

/** The worst problem of each task, by the problems' paths (`wf.tasks.NAME…`). */
export function worstByTask(
  problems: readonly Problem[],
  workflow: WorkflowSpec | undefined,
): ReadonlyMap<string, 'error' | 'warning'> {
  const worst = new Map<string, 'error' | 'warning'>()
  for (const { path, severity } of problems) {
    const prefix = `${workflow?.name}.tasks.`
    if (!path.startsWith(prefix)) continue
    const rest = path.slice(prefix.length)
    for (const name of workflow?.tasks.keys() ?? []) {
      // Names may hold dots: the whole name must stand there, ended by a dot or by nothing.
      if (rest !== name && !rest.startsWith(`${name}.`)) continue
      if (severity === 'error' || !worst.has(name)) worst.set(name, severity)
    }
  }
  return worst
}
