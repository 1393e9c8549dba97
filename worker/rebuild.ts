import { parseJson } from '../engine/data/json.ts'
import type { ValueMap } from '../engine/data/values.ts'
import { loadExecution, newState } from '../engine/workflow/load.ts'
import type { ExecutionRow } from '../engine/workflow/rows.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import type { Event } from '../engine/workflow/transition.ts'
import { type LoadedRows, loadExecutions } from '../server/store/sql/load-executions.ts'
import type { Sql } from '../server/store/sql/sql.ts'
import type { DefinitionCatalog, KnownRevision } from './catalog.ts'

/** What belongs to one execution. */
export interface Below {
  readonly tasks: LoadedRows['tasks'][number][]
  readonly actions: LoadedRows['actions'][number][]
  readonly children: LoadedRows['children'][number][]
  readonly timers: LoadedRows['timers'][number][]
}

/** An execution as its rows have it. */
export interface Rebuilt {
  readonly row: ExecutionRow
  readonly state: ExecutionState
  readonly below: Below
}

/** Builds states from rows; where that cannot be done (rows contradict their definition, or it cannot be read), why. */
export const rebuild = async (
  client: Sql,
  catalog: DefinitionCatalog,
  rows: readonly ExecutionRow[],
): Promise<(Rebuilt | Error)[]> => {
  const known = rows.filter((row) => row.seq > 0).map((row) => row.id)
  const groups = known.length === 0 ? null : group(await loadExecutions(client, known))
  const built: (Rebuilt | Error)[] = []
  for (const row of rows) {
    const revision = await catalog.revision(row.revisionId)
    if (revision === null) built.push(new Error(`its definition cannot be read [revision=${row.revisionId}]`))
    else built.push(rebuildOne(row, revision, groups?.get(row.id) ?? empty()))
  }
  return built
}

const rebuildOne = (row: ExecutionRow, { spec, workbookName }: KnownRevision, below: Below): Rebuilt | Error => {
  if (row.seq === 0) return { row, below, state: newState(row, spec, workbookName) }
  try {
    return { row, below, state: loadExecution({ execution: row, ...below }, spec, workbookName) }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** What a state that was rebuilt has to hear: to go on, and ends of sub-workflows of which its rows do not tell. */
export const newsOf = ({ row, below }: Rebuilt): Event[] => {
  if (row.seq === 0) return [{ kind: 'start' }]
  const ended = below.children.filter((child) => child.accepted && isFinal(child.state))
  return [
    { kind: 'refresh' },
    ...ended.map(({ taskId, id, state, stateInfo, output }): Event => {
      const news = { taskId, childId: id, state, revived: false, stateInfo }
      const value = output === null ? null : (parseJson(output) as ValueMap)
      return { kind: 'child', news: { ...news, output: value }, fromRows: true }
    }),
  ]
}

const empty = (): Below => ({ tasks: [], actions: [], children: [], timers: [] })

const group = (loaded: LoadedRows): Map<string, Below> => {
  const groups = new Map<string, Below>()
  for (const kind of ['tasks', 'actions', 'children', 'timers'] as const) {
    for (const row of loaded[kind]) {
      let below = groups.get(row.executionId)
      if (below === undefined) {
        below = empty()
        groups.set(row.executionId, below)
      }
      ;(below[kind] as (typeof row)[]).push(row)
    }
  }
  return groups
}
