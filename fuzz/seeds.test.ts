import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judge } from './oracle.ts'
import { Random } from './random.ts'
import { targets } from './targets/all.ts'

interface Seed {
  readonly target: string
  readonly input: string
  /** What it once did. */
  readonly was: string
}

const seeds = JSON.parse(readFileSync(join(import.meta.dirname, 'seeds.json'), 'utf8')) as readonly Seed[]

test.each(seeds)('what was found stays mended: $target $input ($was)', ({ target: name, input }) => {
  const target = targets.find((candidate) => candidate.name === name)
  if (target === undefined) throw new Error(`there is no target '${name}'`)
  expect(judge(target.check, input)).toBeNull()
})

describe('every target', () => {
  test.each(targets)('$name makes the same input of the same number, and finds nothing in a few', ({ make, check }) => {
    for (let index = 0; index < 30; index++) {
      const input = make(new Random(7, index))
      expect(make(new Random(7, index))).toBe(input)
      const finding = judge(check, input)
      // The time an input takes is watched by `npm run fuzz`; a busy machine must not fail this test.
      if (finding?.promise !== 'in time') expect(finding, input).toBeNull()
    }
  })
})
