import { type ScopePoint, Scopes } from '../../../engine/language/analysis/scopes.ts'
import { clauseNames } from '../../../engine/language/edit/transitions.ts'
import type { WorkflowSpec } from '../../../engine/language/spec.ts'

const known = new WeakMap<WorkflowSpec, Scopes>()

/** What the data-flow analysis says of a workflow; made once for each reading of the text. */
export function scopesOf(spec: WorkflowSpec): Scopes {
  const scopes = known.get(spec) ?? new Scopes(spec)
  known.set(spec, scopes)
  return scopes
}

/** Where an attribute of a task is evaluated. */
export function pointOf(attribute: string): ScopePoint {
  const clause = clauseNames.find((name) => name === attribute)
  if (clause !== undefined) return clause
  if (attribute === 'input' || attribute === 'action' || attribute === 'workflow') return 'input'
  if (attribute.startsWith('publish')) return 'publish'
  return attribute === 'fail-on' || attribute === 'retry' || attribute === 'wait-after' ? 'after' : 'before'
}

/** True where what the task itself published is seen, too. */
export const isAfterPoint = (point: ScopePoint): boolean =>
  point === 'after' || clauseNames.some((name) => name === point)
