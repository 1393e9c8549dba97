/*
 * What must not grow: the memory of a worker over 100,000 executions, the cost of a task in a database with a million
 * finished executions, the lateness of 50,000 pending timers; and how soon a dead worker's executions go on.
 *
 * Cases: memory seeded timers take-over
 */
import { run as measureMemory } from './growth/memory.ts'
import { run as measureSeeded } from './growth/seeded.ts'
import { run as measureTakeOver } from './growth/take-over.ts'
import { run as measureTimers } from './growth/timers.ts'

const all = {
  'take-over': measureTakeOver,
  timers: measureTimers,
  memory: measureMemory,
  seeded: measureSeeded,
} as const

export const run = async (wanted: readonly string[]): Promise<void> => {
  for (const [name, measure] of Object.entries(all)) {
    if (wanted.length === 0 || wanted.includes(name)) await measure()
  }
}
