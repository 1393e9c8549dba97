/*
 * Answers a turn that asked about other executions (engine/workflow/elsewhere.ts): reads them, builds the asking state
 * from its rows again, for the turn left it halfway, and has the same events repeated. Meanwhile the execution takes no
 * turn and stays ours; what comes for it waits in its mailbox behind those events.
 */
import { type Answer, keyOf, mostExecutions, mostTasks, type Question } from '../engine/workflow/elsewhere.ts'
import { timeOf } from '../engine/workflow/execution-functions.ts'
import type { ExecutionRow } from '../engine/workflow/rows.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import type { Event } from '../engine/workflow/transition.ts'
import { isDataError } from '../server/store/data-error.ts'
import { findLike, findTrees } from '../server/store/sql/find-elsewhere.ts'
import { readExecution } from '../server/store/sql/read-execution.ts'
import { contain } from './contain.ts'
import { forget } from './forget.ts'
import { newsOf, rebuild } from './rebuild.ts'
import type { Hot, Resources } from './resources.ts'

/** The turn that asked: its events are repeated at the time at which they came first. */
interface Asked {
  readonly question: Question
  readonly events: readonly Event[]
  readonly fired: readonly string[]
  readonly now: number
}

export const readElsewhere = (resources: Resources, hot: Hot, asked: Asked): void => {
  hot.mailbox = [...asked.events, ...hot.mailbox]
  hot.fired = [...asked.fired, ...hot.fired]
  hot.reading = read(resources, hot, asked).catch(async (error: unknown) => {
    if (isDataError(error)) await contain(resources, hot.state.id, error)
    else resources.fail(`reading other executions failed: ${String(error)}`)
  })
}

const read = async (resources: Resources, hot: Hot, { question, now }: Asked): Promise<void> => {
  const { id } = hot.state
  const found = await answer(resources, hot.state, question)
  const row = await readExecution(resources.side, id)
  const [rebuilt] = row === null ? [] : await rebuild(resources.side, resources.catalog, [row])
  hot.reading = null
  if (rebuilt === undefined || rebuilt instanceof Error) {
    if (rebuilt === undefined) forget(resources, hot)
    else await contain(resources, id, rebuilt)
    return
  }
  hot.state = rebuilt.state
  hot.answers = { now, of: new Map(hot.answers?.of).set(keyOf(question), found) }
  if (hot.mailbox[0]?.kind !== 'refresh') hot.mailbox = [...newsOf(rebuilt), ...hot.mailbox]
  resources.dirty.add(id)
  resources.wake()
}

const answer = async (resources: Resources, asking: ExecutionState, question: Question): Promise<Answer> => {
  const { side, catalog } = resources
  const rows = await rowsOf(resources, asking, question)
  if (rows === null) return 'too-many'
  const bare = question.kind === 'tasks' ? rows : rows.map((row) => ({ ...row, seq: 0 }))
  return (await rebuild(side, catalog, bare)).flatMap((one) => (one instanceof Error ? [] : [one.state]))
}

const rowsOf = ({ side }: Resources, asking: ExecutionState, question: Question): Promise<ExecutionRow[] | null> => {
  if (question.kind === 'tasks')
    return findTrees(side, asking.projectId, question.executionId, question.recursive, mostTasks)
  const { filter } = question
  const [from, to] = [timeOf(filter.fromTime), timeOf(filter.toTime)]
  return findLike(side, asking.projectId, { ...filter, from, to }, asking.id, mostExecutions)
}
