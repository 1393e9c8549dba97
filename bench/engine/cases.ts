/*
 * The workloads, the same for every engine. Through REST: what a user's own stop-watch would say. At the level of the
 * engine: started by the use case, waited for by notices. DBOS runs as many steps in the same order, in its process.
 */
import type { ValueMap } from '../../engine/data/values.ts'
import type { Effort } from './repeat.ts'
import * as workflows from './workflows.ts'

export interface Case {
  readonly name: string
  /** `define`: the definition itself is created, under a new name each time, and nothing is run. */
  readonly through: 'rest' | 'engine' | 'define'
  readonly define: (workflow: string) => string
  readonly input?: (targetUrl: string) => ValueMap
  /** Tasks (items) of one execution. */
  readonly tasks: number
  readonly effort: Omit<Effort, 'seconds'>
  /** The same for DBOS: which workflow of its driver, with how many steps. */
  readonly dbos?: readonly [workflow: 'chain' | 'fan' | 'http', steps: number]
  /** Its rows are inserted once more by bare statements. */
  readonly bare?: true
  /** Mistral is asked, too, when an address of one is given. */
  readonly mistral?: true
}

const numbers = (count: number) => (): ValueMap => ({ xs: Array.from({ length: count }, (_, index) => index) })
const withUrl = (url: string): ValueMap => ({ url })
const noop = (name: string): string => workflows.chain(name, 1)
const chain50 = (name: string): string => workflows.chain(name, 50)
const effects50 = (name: string): string => workflows.chain(name, 50, "'std.sleep seconds=0'")
const http50 = (name: string): string => workflows.httpChain(name, 50)
const fan100 = (name: string): string => workflows.fan(name, 100)
const items = (name: string): string => workflows.items(name)

const once = { atOnce: 1, times: 1 }
/** As long as the measurement lasts. */
const loop = (atOnce: number) => ({ atOnce, times: 1_000_000 })

type Rest = Omit<Case, 'through' | 'define' | 'tasks' | 'name' | 'effort'>
const rest = (name: string, tasks: number, define: Case['define'], effort: Case['effort'], more: Rest = {}): Case => ({
  name: `rest ${name}`,
  through: 'rest',
  define,
  tasks,
  effort,
  ...more,
})
const engine = (
  name: string,
  tasks: number,
  define: Case['define'],
  effort: Case['effort'],
  more: Rest = {},
): Case => ({ name, through: 'engine', define, tasks, effort, ...more })

export const cases: readonly Case[] = [
  rest('idle', 1, noop, { atOnce: 1, times: 60, pauseMs: 50 }, { mistral: true }),
  rest('noop', 1, noop, { atOnce: 8, times: 200 }, { bare: true, mistral: true, dbos: ['chain', 1] }),
  rest('chain', 50, chain50, { atOnce: 10, times: 10 }, { bare: true, mistral: true, dbos: ['chain', 50] }),
  rest('fan', 102, fan100, { atOnce: 5, times: 5 }, { bare: true, mistral: true, dbos: ['fan', 100] }),
  rest('items', 1000, items, once, { input: numbers(1000), mistral: true }),
  rest('items by 50', 1000, (name) => workflows.items(name, 50), once, { input: numbers(1000), mistral: true }),
  rest('mixed', 10, workflows.mixed, { atOnce: 8, times: 100 }, { input: () => ({ k: 5 }), mistral: true }),
  rest('http x10', 50, http50, { atOnce: 10, times: 10 }, { input: withUrl, dbos: ['http', 50] }),
  rest('http x100', 50, http50, { atOnce: 100, times: 100 }, { input: withUrl, dbos: ['http', 50] }),
  rest('items100000', 100_000, items, once, { input: numbers(100_000) }),
  {
    name: 'rest definition',
    through: 'define',
    define: (name) => workflows.chain(name, 400),
    tasks: 400,
    effort: { atOnce: 1, times: 5 },
    mistral: true,
  },
  engine('idle', 1, noop, { atOnce: 1, times: 60, pauseMs: 15 }, { dbos: ['chain', 1] }),
  engine('noop c=8', 1, noop, loop(8), { dbos: ['chain', 1] }),
  engine('noop c=64', 1, noop, loop(64)),
  engine('chain50 alone', 50, chain50, loop(1), { dbos: ['chain', 50] }),
  engine('chain50 x10', 50, chain50, loop(10), { dbos: ['chain', 50] }),
  engine('chain50 x100', 50, chain50, loop(100)),
  engine('effects50 alone', 50, effects50, loop(1), { dbos: ['chain', 50] }),
  engine('effects50 x10', 50, effects50, loop(10), { dbos: ['chain', 50] }),
  engine('effects50 x100', 50, effects50, loop(100)),
  engine('fan100', 102, fan100, loop(1), { dbos: ['fan', 100] }),
  engine('items1000', 1000, items, loop(1), { input: numbers(1000), dbos: ['fan', 1000] }),
  engine('items10000', 10_000, items, { atOnce: 1, times: 3 }, { input: numbers(10_000) }),
  engine('items100000', 100_000, items, once, { input: numbers(100_000) }),
  engine('chain100', 100, (name) => workflows.chain(name, 100), loop(1)),
  engine('chain5000', 5000, (name) => workflows.chain(name, 5000), { atOnce: 1, times: 3 }),
  engine('fan5000', 5002, (name) => workflows.fan(name, 5000), { atOnce: 1, times: 3 }),
]
