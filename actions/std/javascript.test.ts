import { describe, expect, it } from 'vitest'
import type { ValueMap } from '../../engine/data/values.ts'
import { testContext } from '../testing/context.ts'
import { javascript } from './javascript.ts'

const run = async (script: string, context: ValueMap[string] = null, over = {}) => {
  const result = await javascript.run?.({ script, context }, testContext(over))
  return result != null && 'data' in result ? result : { kind: result?.kind, data: null }
}
const value = async (script: string, context?: ValueMap[string]) => {
  const result = await run(script, context)
  expect(result.kind, JSON.stringify(result.data)).toBe('success')
  return result.data
}
const error = async (script: string, over = {}) => {
  const result = await run(script, null, over)
  expect(result.kind).toBe('error')
  return String(result.data)
}

describe('std.javascript', () => {
  it('returns what the script returns, with the context as $', async () => {
    const script = 'let n = Array.from({length: $["length"]}, (x, i) => i)\nreturn n.filter(x => x % 2 === 0).length'
    expect(await value(script, { length: 1000 })).toBe(500)
    expect(await value('return {a: [1, "ü", null, true, $.x]}', { x: { y: 1.5 } })).toEqual({
      a: [1, 'ü', null, true, { y: 1.5 }],
    })
    expect(await value('return $')).toBeNull()
    expect(await value('var x = 1')).toBeNull()
    expect(await value('return () => 1')).toBeNull()
    expect(await value('return new Date(0)')).toBe('1970-01-01T00:00:00.000Z')
    expect(await value('// a comment at the end\nreturn 1 // here')).toBe(1)
  })

  it('gives each script a world of its own', async () => {
    await value('globalThis.left = 1; Array.prototype.map = null; JSON.stringify = () => "[]"; return 1')
    expect(await value('return [typeof left, [1].map(x => x + 1)]')).toEqual(['undefined', [2]])
  })

  it('reports exceptions with the prefix Mistral has for them', async () => {
    expect(await error('return nope.x')).toBe(
      "The action raised an exception [action=<mistral.actions.std_actions.JavaScriptAction object at 0x7f0000000000>, action_ex_id=a-1, msg='JavaScriptAction failed: ReferenceError: 'nope' is not defined']",
    )
    expect(await error('throw new TypeError("bad")')).toContain('JavaScriptAction failed: TypeError: bad')
    expect(await error('throw {toString: () => "own"}')).toContain('JavaScriptAction failed: own')
    expect(await error('throw {toString: () => { throw 1 }}')).toContain('an error that cannot be shown')
    expect(await error('return (')).toContain('JavaScriptAction failed: SyntaxError')
    expect(await error('return 10n')).toContain('JavaScriptAction failed: TypeError')
    expect(await error('const a = {}; a.a = a; return a')).toContain('JavaScriptAction failed: TypeError')
  })

  it('reaches nothing of the host', async () => {
    const names = [
      'process',
      'require',
      'module',
      'global',
      'fetch',
      'setTimeout',
      'console',
      'Worker',
      'WebAssembly',
      'std',
      'os',
    ]
    expect(await value(`return ${JSON.stringify(names)}.filter(n => typeof globalThis[n] !== 'undefined')`)).toEqual([])
    expect(await value('return typeof (() => {}).constructor("return this")().process')).toBe('undefined')
    expect(await value('return typeof $.constructor.constructor("return process")', {})).toBe('function')
    expect(await error('return $.constructor.constructor("return process")()')).toContain('JavaScriptAction failed')
    expect(await error('return import("node:fs").then(x => x), import.meta')).toContain('SyntaxError')
  })

  it('passes odd keys as data and pollutes nothing', async () => {
    const result = await value('return JSON.parse(\'{"__proto__": {"polluted": 1}, "constructor": 2}\')')
    expect(Object.keys(result as object)).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('stops an endless loop, and works on after it', async () => {
    const started = performance.now()
    expect(await error('for (;;) {}', { timeout: 0.2 })).toContain(
      'JavaScriptAction failed: the script ran longer than 0.2 s',
    )
    expect(await error('try { for (;;) {} } finally { for (;;) {} }', { timeout: 0.2 })).toContain('ran longer')
    expect(await error('return {toJSON() { for (;;) {} }}', { timeout: 0.2 })).toContain('ran longer')
    expect(await error('throw {toString() { for (;;) {} }}', { timeout: 0.2 })).toContain('ran longer')
    expect(performance.now() - started).toBeLessThan(4000)
    expect(await value('return 1')).toBe(1)
  })

  it('stops a regular expression that backtracks for ever', async () => {
    expect(await error('return /^(a+)+$/.test("a".repeat(60) + "b")', { timeout: 0.3 })).toContain(
      'JavaScriptAction failed',
    )
  })

  it('stops memory bombs and endless recursion, and works on after them', async () => {
    expect(await error('const a = []; for (;;) a.push(new Array(1000).fill(1))', { timeout: 1 })).toContain(
      'JavaScriptAction failed',
    )
    expect(await error('let s = "x"; for (;;) s += s', { timeout: 1 })).toContain('JavaScriptAction failed')
    expect(await error('return new ArrayBuffer(1e9).byteLength')).toContain('JavaScriptAction failed')
    expect(await error('const f = () => f() + 1; return f()')).toContain('JavaScriptAction failed')
    expect(await error('return "x".repeat(6e6)')).toContain('the result is larger than')
    expect(await value('return 1')).toBe(1)
  }, 20_000)

  it('ends at once when it is cancelled, and lets the next one wait its turn', async () => {
    const started = performance.now()
    const many = Array.from({ length: 8 }, () => run('for (;;) {}', null, { signal: AbortSignal.timeout(100) }))
    const next = run('return 1')
    expect((await Promise.all(many)).map(({ kind }) => kind)).toEqual(Array(8).fill('cancelled'))
    expect(await next).toEqual({ kind: 'success', data: 1 })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
