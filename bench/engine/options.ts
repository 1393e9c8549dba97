import { parseArgs } from 'node:util'

/** What the command line asks of a benchmark of the engine. */
export interface Options {
  /** Parts of the names of cases; none means all. */
  readonly wanted: readonly string[]
  readonly rounds: number
  /** Seconds of each measurement that is not a fixed number of workflows. */
  readonly seconds: number
  /** Mistral's API, to be measured by the same driver. */
  readonly oracle: string | null
  /** File for all figures as JSON. */
  readonly json: string | null
}

export const readOptions = (given: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '2' },
      oracle: { type: 'string' },
      json: { type: 'string' },
    },
  })
  return {
    wanted: positionals,
    rounds: Math.max(1, Number(values.rounds) || 1),
    seconds: Number(values.seconds) || 2,
    oracle: values.oracle ?? null,
    json: values.json ?? null,
  }
}

/** Whether a case is asked for. */
export const isWanted = ({ wanted }: Options, name: string): boolean =>
  wanted.length === 0 || wanted.some((one) => name.includes(one))
