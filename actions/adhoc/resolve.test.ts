import { describe, expect, it } from 'vitest'
import type { Value, ValueMap } from '../../engine/data/values.ts'
import { type EvaluationScope, noFunctions } from '../../engine/expressions/scope.ts'
import type { ActionSpec, InputSpec } from '../../engine/language/spec.ts'
import { checkInput } from '../check-input.ts'
import { systemActions } from '../registry.ts'
import { type AdHocAction, completeInput, resolveAdHoc } from './resolve.ts'

const scope: EvaluationScope = {
  layers: [{ behind: 'context' }],
  functions: noFunctions({ now: () => 0, uuid: () => 'u', random: () => 0 }),
}

interface Short {
  base: string
  baseInput?: ValueMap
  input?: readonly (string | InputSpec)[]
  output?: Value
}

const adHoc = (name: string, { base, baseInput = {}, input = [], output }: Short): AdHocAction => ({
  spec: {
    name,
    tags: [],
    base,
    baseInput,
    input: input.map((one) => (typeof one === 'string' ? { name: one, required: true, default: null } : one)),
    ...(output === undefined ? {} : { output }),
    raw: {},
  } satisfies ActionSpec,
  definition: `${name}:\n  base: ${base}`,
})

const world = (...actions: AdHocAction[]) => {
  const stored = new Map(actions.map((action) => [action.spec.name, action]))
  return (name: string) => systemActions.get(name) ?? stored.get(name) ?? null
}

const concat = adHoc('concat', {
  base: 'std.echo',
  baseInput: { output: '<% $.s1 %>+<% $.s2 %>' },
  input: [{ name: 's1', required: false, default: 'a' }, 's2'],
  output: '<% $ %> and <% $ %>',
})

describe('resolving ad-hoc actions', () => {
  it('evaluates inputs from the outside in and outputs from the inside out', () => {
    const nested = adHoc('nested', {
      base: 'concat',
      baseInput: { s2: '{{ _.n }}' },
      input: ['n'],
      output: { nested: '{{ _ }}' },
    })
    const found = resolveAdHoc(nested, { n: 'b' }, world(concat, nested), scope)
    if (!found.ok) throw new Error(found.error.reason)
    const { action, input, finish } = found.value
    expect([action.name, input]).toEqual(['std.echo', { output: 'a+b' }])
    const result = action.instant?.(input)
    if (result == null) throw new Error('the base is pure, so its result comes at once')
    expect(finish(result)).toEqual({ ok: true, value: { kind: 'success', data: { nested: 'a+b and a+b' } } })
  })

  it('fills in defaults, but not for a null that was given', () => {
    expect(completeInput(concat.spec, { s2: 'b' })).toEqual({ s1: 'a', s2: 'b' })
    expect(completeInput(concat.spec, { s1: null, s2: 'b' })).toEqual({ s1: null, s2: 'b' })
  })

  it('lets expressions see what lies behind the input', () => {
    const one = adHoc('one', { base: 'std.echo', baseInput: { output: '<% $.behind %> <% $.x %>' }, input: ['x'] })
    const found = resolveAdHoc(one, { x: 1 }, world(), scope)
    expect(found).toMatchObject({ ok: true, value: { input: { output: 'context 1' } } })
  })

  it('keeps errors and cancellations, and names itself in exceptions', () => {
    const found = resolveAdHoc(concat, { s2: 'b' }, world(), scope)
    if (!found.ok) throw new Error(found.error.reason)
    const { finish } = found.value
    expect(finish({ kind: 'error', data: { a: 1 } })).toEqual({ ok: true, value: { kind: 'error', data: { a: 1 } } })
    expect(finish({ kind: 'cancelled' })).toEqual({ ok: true, value: { kind: 'cancelled' } })
    const data = "The action raised an exception [action=Fail action, action_ex_id=a-1, msg='x']"
    expect(finish({ kind: 'error', data })).toMatchObject({
      value: {
        data: "The action raised an exception [action=<mistral.actions.adhoc.AdHocAction object at 0x7f0000000000>, action_ex_id=a-1, msg='x']",
      },
    })
  })

  it('applies an output to results that are no maps, and reports one that fails', () => {
    const one = adHoc('one', { base: 'std.echo', baseInput: { output: 1 }, output: '<% $.a.b.c + 1 %>' })
    const found = resolveAdHoc(one, {}, world(), scope)
    if (!found.ok) throw new Error(found.error.reason)
    expect(found.value.finish({ kind: 'success', data: 1 })).toMatchObject({
      ok: false,
      error: expect.stringMatching(
        /^Can not evaluate YAQL expression \[expression=\$\.a\.b\.c \+ 1, error=Unknown function/,
      ),
    })
  })

  it('cannot be led to shadow a system action', () => {
    const shadow = adHoc('std.echo', { base: 'std.noop' })
    expect(resolveAdHoc(concat, { s2: 'b' }, world(shadow), scope)).toMatchObject({
      value: { action: { name: 'std.echo' } },
    })
  })

  it('refuses a base that does not exist, in the words Mistral has for it', () => {
    const one = adHoc('one', { base: 'no.such.action', input: ['password'] })
    expect(resolveAdHoc(one, { password: 'x' }, world(), scope)).toEqual({
      ok: false,
      error: {
        message:
          "Failed to instantiate an action [action_desc=AdHoc action [name=one, definition=one:\n  base: no.such.action], input_dict={'password': '***'}]",
        reason: 'Failed to find base action [action_name=no.such.action namespace=]',
      },
    })
  })

  it('refuses a cycle', () => {
    const a = adHoc('a', { base: 'b' })
    const b = adHoc('b', { base: 'a' })
    expect(resolveAdHoc(a, {}, world(a, b), scope)).toMatchObject({
      error: { reason: 'Found a cycle in an ad-hoc action chain [action_name=b, duplicate_action_name=a]' },
    })
  })

  it('refuses an input that the base does not take', () => {
    const one = adHoc('one', { base: 'std.echo', baseInput: { outptu: 1 } })
    expect(resolveAdHoc(one, {}, world(), scope)).toMatchObject({
      error: {
        reason:
          "Invalid input [name=std.echo, class=mistral.actions.std_actions.EchoAction, missing=['output'], unexpected=['outptu']]",
      },
    })
  })
})

describe('checkInput', () => {
  it('names what is missing and what is unexpected', () => {
    const echo = systemActions.get('std.echo')
    if (echo === undefined) throw new Error('std.echo is a system action')
    expect(checkInput(echo, { output: null })).toBeNull()
    expect(checkInput(echo, { output: 1, delay: 1 })).toBeNull()
    expect(checkInput(echo, { output: 1, x: 2 })).toBe(
      "Invalid input [name=std.echo, class=mistral.actions.std_actions.EchoAction, unexpected=['x']]",
    )
    expect(checkInput(echo, { toString: 1 })).toBe(
      "Invalid input [name=std.echo, class=mistral.actions.std_actions.EchoAction, missing=['output'], unexpected=['toString']]",
    )
  })
})
