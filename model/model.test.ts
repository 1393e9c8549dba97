import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explore } from './explore.ts'
import { judge, type Trial } from './trial.ts'

interface Find {
  /** What the engine once did. */
  readonly was: string
  readonly trial: Trial
}

const finds = JSON.parse(readFileSync(join(import.meta.dirname, 'finds.json'), 'utf8')) as readonly Find[]

describe('what was found stays mended', () => {
  for (const { was, trial } of finds) {
    test(was, () => expect(judge(trial)).toMatchObject({ difference: null, raced: null }))
  }
})

test('the engine comes to what the model says, whatever happens and however it is driven', { timeout: 120_000 }, () => {
  // The same trials each time; npm run model takes others.
  expect(explore(1, 800).found).toBeNull()
})
