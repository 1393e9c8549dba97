import { describe, expect, it } from 'vitest'
import { Float, type ValueMap } from '../../engine/data/values.ts'
import { systemActions } from '../registry.ts'
import { testContext } from '../testing/context.ts'
import { echo } from './echo.ts'
import { fail } from './fail.ts'
import { sleep } from './sleep.ts'
import { testDict } from './test-dict.ts'

describe('the actions without side effects', () => {
  it('show their parameters as Mistral does', () => {
    const signatures = Object.fromEntries([...systemActions].map(([name, { signature }]) => [name, signature]))
    expect(signatures).toMatchObject({
      'std.async_noop': '',
      'std.echo': 'output, delay=0',
      'std.fail': 'error_data=null',
      'std.http':
        'url, method="GET", params=null, body=null, json=null, headers=null, cookies=null, auth=null, timeout=null, allow_redirects=null, proxies=null, verify=null',
      'std.noop': '',
      'std.sleep': 'seconds=1',
      'std.test_dict': 'size=0, key_prefix="", val=""',
    })
  })

  it('are listed in the order of their names', () => {
    expect([...systemActions.keys()]).toEqual([...systemActions.keys()].toSorted())
  })

  it('echo at once without a delay, whatever stands for none', () => {
    for (const delay of [0, -1, 'soon', null, new Float(0), '-2.5', []]) {
      expect(echo.instant?.({ output: [1], delay })).toEqual({ kind: 'success', data: [1] })
    }
    expect(echo.instant?.({ output: null })).toEqual({ kind: 'success', data: null })
  })

  it('echo after a delay', async () => {
    expect(echo.instant?.({ output: 1, delay: '0.05' })).toBeNull()
    const started = performance.now()
    expect(await echo.run?.({ output: 1, delay: 0.05 }, testContext())).toEqual({ kind: 'success', data: 1 })
    expect(performance.now() - started).toBeGreaterThan(45)
  })

  it('end early when they are cancelled', async () => {
    const signal = AbortSignal.timeout(20)
    const started = performance.now()
    expect(await sleep.run?.({ seconds: 30 }, testContext({ signal }))).toEqual({ kind: 'cancelled' })
    expect(await echo.run?.({ output: 1, delay: 30 }, testContext({ signal }))).toEqual({ kind: 'cancelled' })
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('sleep whole seconds only', async () => {
    expect(await sleep.run?.({ seconds: 0.9 }, testContext())).toEqual({ kind: 'success', data: null })
    expect(await sleep.run?.({ seconds: 'x' }, testContext())).toEqual({ kind: 'success', data: null })
  })

  it('fail with the data given', () => {
    expect(fail.instant?.({ error_data: { code: 7 } })).toEqual({ kind: 'error', data: { code: 7 } })
  })

  it('fail with an exception when the data is nothing', async () => {
    const inputs: readonly ValueMap[] = [{}, { error_data: '' }, { error_data: 0 }]
    for (const input of inputs) {
      expect(fail.instant?.(input)).toBeNull()
      expect(await fail.run?.(input, testContext())).toEqual({
        kind: 'error',
        data: "The action raised an exception [action=Fail action, action_ex_id=a-1, msg='Fail action expected exception.']",
      })
    }
  })

  it('make a map of the size asked for', () => {
    expect(testDict.instant?.({ size: 2, key_prefix: 'k', val: [1] })).toEqual({
      kind: 'success',
      data: { k0: [1], k1: [1] },
    })
    expect(testDict.instant?.({})).toEqual({ kind: 'success', data: {} })
  })

  it('refuse a map too large for a result', async () => {
    expect(testDict.instant?.({ size: 10_000_000 })).toBeNull()
    expect(await testDict.run?.({ size: 10_000_000 }, testContext())).toMatchObject({ kind: 'error' })
  })
})
