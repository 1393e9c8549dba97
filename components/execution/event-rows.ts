/*
 * The events of an execution as rows, newest first: what its rows tell about the time before the page was opened, and
 * the changes seen since then. A change that a row tells as well is shown once (as the change).
 */
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import type { SeenChange } from './apply-changes.ts'

export interface EventRow {
  readonly key: string
  readonly at: string
  readonly kind: 'execution' | 'task' | 'action' | 'command'
  readonly name: string
  readonly what: 'created' | 'started' | 'finished' | null
  readonly state: State | null
  readonly info: string | null
}

function fromChange({ seq, at, change }: SeenChange, workflowName: string): EventRow {
  const row = { key: `change-${seq}`, at, what: null, info: null }
  if (change.t === 'command') return { ...row, kind: 'command', name: change.name, state: null }
  if (change.t === 'action') return { ...row, kind: 'action', name: change.name, state: change.state }
  if (change.t === 'task') return { ...row, kind: 'task', name: change.name, state: change.state, info: change.info }
  return { ...row, kind: 'execution', name: workflowName, state: change.state, info: change.info }
}

function fromRows(snapshot: ExecutionSnapshot): readonly EventRow[] {
  const { execution, tasks } = snapshot
  const rows: EventRow[] = []
  const subjects = [
    { ...execution, kind: 'execution' as const, name: execution.workflowName, startedAt: null },
    ...tasks.map((task) => ({ ...task, kind: 'task' as const })),
  ]
  for (const { id, kind, name, createdAt, startedAt, finishedAt, state, stateInfo } of subjects) {
    rows.push({ key: `${id}-created`, at: createdAt, kind, name, what: 'created', state: null, info: null })
    if (startedAt !== null && startedAt !== createdAt) {
      rows.push({ key: `${id}-started`, at: startedAt, kind, name, what: 'started', state: null, info: null })
    }
    if (finishedAt !== null) {
      rows.push({ key: `${id}-finished`, at: finishedAt, kind, name, what: 'finished', state, info: stateInfo })
    }
  }
  return rows
}

export function eventRows(snapshot: ExecutionSnapshot, seen: readonly SeenChange[]): readonly EventRow[] {
  const live = seen.map((change) => fromChange(change, snapshot.execution.workflowName))
  const told = new Set(live.map((row) => `${row.kind} ${row.name} ${row.at}`))
  const past = fromRows(snapshot).filter((row) => !told.has(`${row.kind} ${row.name} ${row.at}`))
  // Sorting keeps the order of equal times: what was written later stands above.
  return [...past, ...live].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
