import { describe, expect, test } from 'vitest'
import { parseJson } from '../data/json.ts'
import { evaluateDeep } from './evaluate-deep.ts'
import { scopeOf } from './test-scope.ts'

describe('evaluating a structure', () => {
  test('goes through values and items, not keys, and into both languages', () => {
    const data = parseJson('{"a":"<% $.x %>","<% $.x %>":["{{ _.x }}",1,null,{"b":"x<% $.x %>"}]}')
    expect(evaluateDeep(data, scopeOf({ x: 5 }))).toEqual({
      ok: true,
      value: { a: 5, '<% $.x %>': [5, 1, null, { b: 'x5' }] },
    })
  })

  test('parts without expressions are shared with the input', () => {
    const data = parseJson('{"a":{"b":[1,"x"]},"c":"<% 1 %>"}') as { a: unknown }
    const result = evaluateDeep(data as never, scopeOf())
    expect(result.ok && (result.value as { a: unknown }).a).toBe(data.a)
  })

  test('fails at the first expression that does', () => {
    const result = evaluateDeep(parseJson('["<% 1 %>","<% $.nope %>","<% $.later %>"]'), scopeOf())
    expect(result).toMatchObject({ ok: false, error: { cause: { message: "'nope'" } } })
  })

  test('a structure without end of nesting is refused, not a stack overflow', () => {
    let data: unknown = 'x'
    for (let depth = 0; depth < 5000; depth++) data = [data]
    expect(evaluateDeep(data as never, scopeOf())).toMatchObject({ ok: false, error: { kind: 'limit' } })
  })
})
