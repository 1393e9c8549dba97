import fc from 'fast-check'
import { trial } from './arbitrary.ts'
import { differenceIn, minimise } from './minimise.ts'
import { show } from './show.ts'
import { judge, type Trial, type Verdict } from './trial.ts'

export interface Explored {
  /** Trials in which both sides came to the same. */
  alike: number
  moves: number
  /** Trials left out, since their outcome depends on an order that nobody promises. */
  leftOut: number
  /** A difference, made small, with its trial; null when there is none. */
  found: string | null
}

/** Tries until so many were alike, or one was not. The same seed makes the same trials. */
export const explore = (seed: number, runs: number): Explored => {
  const explored: Explored = { alike: 0, moves: 0, leftOut: 0, found: null }
  for (let batch = 0; explored.alike < runs; batch++) {
    for (const one of fc.sample(trial, { seed: seed + batch, numRuns: 100 })) {
      const verdict = tryOne(one)
      if (typeof verdict === 'string') {
        explored.found = `seed ${seed}, after ${explored.alike} trials alike:\n${verdict}`
        return explored
      }
      explored.moves += verdict.moved
      if (verdict.raced === null) explored.alike++
      else explored.leftOut++
    }
  }
  return explored
}

const tryOne = (one: Trial): Verdict | string => {
  try {
    const verdict = judge(one)
    return verdict.difference === null ? verdict : shown(one, verdict.difference)
  } catch (error) {
    return shown(one, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

const shown = (one: Trial, what: string): string => {
  const small = minimise(one)
  return `${show(small)}\n${differenceIn(small) ?? what}`
}
