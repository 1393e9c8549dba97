/* Actions and rows for tests of the rules. */
import type { Value, ValueMap } from '../data/values.ts'
import { ok } from '../result.ts'
import type { ActionResult, CatalogAction } from './catalog.ts'
import type { ExecutionRow } from './rows.ts'

const names = ['t.echo', 't.fail', 't.call', 't.wait', 'std.noop']

/** `t.echo`, `t.fail` and `std.noop` are instant, `t.call` has to be run, `t.wait` is asynchronous. */
export const testAction = (name: string): CatalogAction | 'missing' =>
  names.includes(name)
    ? {
        name,
        complete: (input) => input,
        checkInput: () => null,
        prepare: (input) =>
          ok({
            systemName: name,
            input,
            isSync: name !== 't.wait',
            instant: () => instantResult(name, input),
            finish: (result) => result,
          }),
      }
    : 'missing'

/** What an instant action comes to; null for the others. */
export const instantResult = (name: string, input: ValueMap): ActionResult | null => {
  if (name === 'std.noop') return { kind: 'success', data: null }
  if (name === 't.echo') return { kind: 'success', data: (input.output ?? null) as Value }
  return name === 't.fail' ? { kind: 'error', data: 'failed' } : null
}

/** The row of an execution that no worker has begun. */
export const newRow = (id: string, name: string, createdAt: number): ExecutionRow => ({
  id,
  projectId: 'p',
  workflowId: null,
  workflowName: name,
  workflowNamespace: '',
  revisionId: 'r',
  description: null,
  state: 'RUNNING',
  stateInfo: null,
  reason: null,
  input: '{}',
  params: '{}',
  context: '{}',
  output: null,
  runtimeContext: '{}',
  itemIndex: 0,
  accepted: true,
  rootExecutionId: null,
  parentExecutionId: null,
  taskExecutionId: null,
  seq: 0,
  createdAt,
  finishedAt: null,
})
