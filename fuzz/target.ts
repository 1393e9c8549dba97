import type { Check } from './oracle.ts'
import type { Random } from './random.ts'

/** Something to be fuzzed: how inputs are made, and what is looked at with each. Both depend on nothing else. */
export interface Target {
  readonly name: string
  readonly make: (random: Random) => string
  readonly check: Check
}
