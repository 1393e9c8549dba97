import { crashPoint } from '../server/store/crash-point.ts'
import { flush } from '../server/store/sql/flush.ts'
import { contain } from './contain.ts'
import type { Hot, Resources } from './resources.ts'
import { type OutMessage, partsOf, type Written } from './write-turn.ts'

/** A turn to be written, with the messages that go out with it. */
export interface TurnToWrite {
  readonly hot: Hot
  readonly written: Written
  readonly messages: readonly OutMessage[]
}

/**
 * Writes turns in one statement; value: the executions whose turn is durable, null when this worker was fenced. When
 * PostgreSQL cannot take what is in it, each turn is written alone, and the one that cannot be is contained.
 */
export const writeTurns = async (
  resources: Resources,
  turns: readonly TurnToWrite[],
  now: number,
): Promise<ReadonlySet<string> | null> => {
  try {
    const parts = partsOf(
      turns.map((turn) => turn.written),
      turns.flatMap((turn) => turn.messages),
    )
    const { alive, written } = await flush(resources.engine, resources.id, now, parts)
    if (!alive) return null
    crashPoint('flush-committed')
    return written
  } catch (error) {
    if (!isAboutData(error)) throw error
    if (turns.length === 1) {
      for (const { hot } of turns) await contain(resources, hot.state.id, error)
      return new Set()
    }
    const durable = new Set<string>()
    for (const turn of turns) {
      const written = await writeTurns(resources, [turn], now)
      if (written === null) return null
      for (const id of written) durable.add(id)
    }
    return durable
  }
}

/**
 * Whether it was the rows that could not be written (data, constraints, sizes) or could not be put into a statement.
 * Anything else, such as a lost connection, a full disk or a table that is not there, is no execution's fault.
 */
const isAboutData = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && /^(22|23|54)...$/.test(String(error.code)))
