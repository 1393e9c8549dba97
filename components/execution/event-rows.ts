/*
 * The events of an execution as rows, newest first: its log, then the changes seen since the log was read (a change in
 * both counts once). While the log is on its way or cannot be had, what the execution's rows tell stands for it.
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

export function eventRows(
  snapshot: ExecutionSnapshot,
  seen: readonly SeenChange[],
  history: readonly SeenChange[] | undefined,
): readonly EventRow[] {
  if (history !== undefined && history.length > 0) {
    const last = history.at(-1)?.seq ?? 0
    const all = [...history, ...seen.filter((change) => change.seq > last)]
    return all.reverse().map((change) => fromChange(change, snapshot.execution.workflowName))
  }
  const live = seen.map((change) => fromChange(change, snapshot.execution.workflowName))
  const told = new Set(live.map((row) => `${row.kind} ${row.name} ${row.at}`))
  const past = fromRows(snapshot).filter((row) => !told.has(`${row.kind} ${row.name} ${row.at}`))
  // Sorting keeps the order of equal times: what was written later stands above.
  return [...past, ...live].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
