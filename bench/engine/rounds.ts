/*
 * Rounds: in each the database's limit is measured, then every case by each engine, one after the other, so that a ratio
 * is between minutes with the same neighbours.
 */
import { type BareRows, insertBare } from './bare-rows.ts'
import type { Case } from './cases.ts'
import { type Figure, measure } from './figure.ts'
import { type Limit, probe } from './limit.ts'
import type { Options } from './options.ts'
import { progress } from './progress.ts'
import { repeat } from './repeat.ts'
import type { RestClient } from './rest-client.ts'
import type { Subjects } from './subjects.ts'

export interface Run {
  readonly figures: readonly Figure[]
  /** One for each round. */
  readonly limits: readonly Limit[]
  /** By case, the last round's. */
  readonly bare: Readonly<Record<string, BareRows>>
}

export const runRounds = async (subjects: Subjects, cases: readonly Case[], options: Options): Promise<Run> => {
  const figures: Figure[] = []
  const limits: Limit[] = []
  const bare: Record<string, BareRows> = {}
  // Names of this run: Mistral keeps what other runs left there.
  const stamp = Date.now().toString(36)
  const workflow = (index: number): string => `bench_${index}_${stamp}`
  for (const [index, one] of cases.entries()) await prepare(subjects, one, workflow(index))
  await subjects.stack.db.query('ANALYZE')
  for (let round = 1; round <= options.rounds; round++) {
    limits.push(await probe(subjects.stack.otherUrl, 1))
    for (const [index, one] of cases.entries()) {
      for (const measured of [ours, dbos, mistral]) {
        const figure = await measured(subjects, one, workflow(index), round, options)
        if (figure === null) continue
        figures.push(figure)
        progress(figure)
      }
      if (one.bare) bare[one.name] = await insertBare(subjects.stack.url, workflow(index), one.effort.atOnce)
    }
  }
  return { figures, limits, bare }
}

/** Defines the workflow everywhere, and lets each engine see it once before anything is measured. */
const prepare = async (subjects: Subjects, one: Case, workflow: string): Promise<void> => {
  const input = one.input?.(subjects.targetUrl)
  await subjects.rest.define(one.define(workflow))
  if (one.through === 'define') return
  await subjects.ours.run(workflow, input)
  if (one.dbos) await subjects.dbos?.run(...one.dbos, { atOnce: 1, times: 2, seconds: 1 })
  if (one.mistral) await subjects.mistral?.define(one.define(workflow))
}

type Measured = (
  subjects: Subjects,
  one: Case,
  workflow: string,
  round: number,
  options: Options,
) => Promise<Figure | null>

const ours: Measured = ({ stack, api, ours: engine, rest, targetUrl }, one, workflow, round, { seconds }) => {
  const watched = { engine: 'tramontane', postgres: stack.postgres, worker: stack.worker.pid }
  const self = one.through === 'engine'
  const processes = self ? [stack.worker.pid] : [stack.worker.pid, api.pid]
  const input = one.input?.(targetUrl)
  return measure({ ...watched, processes, self }, { name: one.name, round, unitsEach: one.tasks }, () =>
    self
      ? repeat({ ...one.effort, seconds }, () => engine.run(workflow, input))
      : throughRest(rest, one, `${workflow}_${round}`, workflow, input),
  )
}

const dbos: Measured = async ({ dbos: peer, stack }, one, _workflow, round, { seconds }) => {
  const steps = one.dbos
  if (peer === null || steps === undefined) return null
  return measure(
    { engine: 'dbos', processes: [peer.pid], self: false, postgres: stack.postgres, worker: peer.pid },
    { name: one.name, round, unitsEach: steps[1] },
    () => peer.run(...steps, { ...one.effort, seconds: one.through === 'rest' ? 3600 : seconds }),
  )
}

const mistral: Measured = async ({ mistral: client, targetUrl }, one, workflow, round) => {
  if (client === null || !one.mistral) return null
  const none = { processes: [], self: false, postgres: 0, worker: 0 }
  return measure({ engine: 'mistral', ...none }, { name: one.name, round, unitsEach: one.tasks }, () =>
    throughRest(client, one, `${workflow}_${round}`, workflow, one.input?.(targetUrl)),
  )
}

/**
 * One after the other when they are to be apart, else all that are wanted, and then the whole time counts for each.
 * `fresh` is a name that no definition has yet.
 */
const throughRest = async (
  client: RestClient,
  { through, define, effort }: Case,
  fresh: string,
  workflow: string,
  input: ReturnType<NonNullable<Case['input']>> | undefined,
): Promise<number[]> => {
  if (through === 'define') {
    return repeat({ ...effort, seconds: 3600 }, (index) => client.define(define(`${fresh}_${index}`)))
  }
  if (effort.pauseMs === undefined) {
    const seconds = await client.runMany(workflow, effort, input)
    return Array.from({ length: effort.times }, () => seconds * 1000)
  }
  const milliseconds: number[] = []
  for (let i = 0; i < effort.times; i++) {
    await new Promise((resolve) => setTimeout(resolve, effort.pauseMs))
    milliseconds.push(await client.runOne(workflow, input))
  }
  return milliseconds
}
