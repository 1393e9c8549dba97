import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, stringifyJson } from '../data/json.ts'
import type { Value } from '../data/values.ts'
import { runtimeFromJson, runtimeToJson } from './runtime-json.ts'
import { states } from './states.ts'

/** As a row keeps it: big numbers keep their digits. */
const stored = fc.jsonValue().map((value) => parseJson(stringifyJson(value as Value)))

const runtime = fc.record({
  triggeredBy: fc.array(fc.record({ taskId: fc.string(), name: fc.string(), event: fc.string() })),
  retryNo: fc.nat(),
  attempt: fc.nat(),
  waitBeforeDone: fc.boolean(),
  waitAfterDone: fc.boolean(),
  remembered: fc.option(fc.record({ state: fc.constantFrom(...states), info: fc.option(fc.string()) })),
  withItems: fc.option(fc.record({ count: fc.nat(), concurrency: fc.nat() })),
  pauseBeforeDone: fc.boolean(),
  since: fc.nat(),
  earlier: fc.array(fc.string()),
  inbound: fc.option(
    fc.record({ values: fc.dictionary(fc.string(), stored), versions: fc.dictionary(fc.string(), fc.nat()) }),
  ),
  joined: fc.boolean(),
  timeout: fc.option(fc.nat()),
  publishedGlobal: fc.option(fc.dictionary(fc.string(), stored)),
})

test('a task remembers after a crash what it knew before it', () => {
  fc.assert(
    fc.property(runtime, (one) => {
      expect(runtimeFromJson(runtimeToJson(one))).toEqual(one)
    }),
  )
})
