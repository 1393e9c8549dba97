import { expect, test } from 'vitest'
import { armedBy } from './crash-point.ts'

const wish = { TRAMONTANE_CRASH_AT: 'turned:3:stop' }

test('only a process that says it is a test can be armed', () => {
  for (const mode of ['production', 'development', undefined]) {
    expect(armedBy({ ...wish, NODE_ENV: mode } as NodeJS.ProcessEnv)).toBeNull()
  }
  expect(armedBy({ NODE_ENV: 'test' })).toBeNull()
  expect(armedBy({ ...wish, NODE_ENV: 'test' })).toEqual({ point: 'turned', times: 3, signal: 'SIGSTOP' })
})

test('an unknown point is a mistake in the test, not a silent nothing', () => {
  expect(() => armedBy({ NODE_ENV: 'test', TRAMONTANE_CRASH_AT: 'nowhere' })).toThrow('nowhere')
})
