import { expect, test } from 'vitest'
import { parseJson, stringifyJson } from '../data/json.ts'
import type { ValueMap } from '../data/values.ts'
import { evaluateText } from '../expressions/evaluate-text.ts'
import { contextOfDocument, type PastContext, type PastPlace, pastContext, pastScope } from './past-context.ts'
import { drive } from './test-driver.ts'

const sources = { now: () => 0, uuid: () => '', random: () => 0.5 }

const text = `version: '2.0'
wf:
  input: [host, port: 80]
  vars:
    limit: 7
  tasks:
    a:
      action: t.echo output="from a"
      publish:
        said: <% task().result %>
      on-success:
        - b
        - c: <% false %>
    b:
      action: t.echo output=<% $.said + '!' %>
      publish:
        twice: <% task().result %>
    c:
      action: std.noop
`

test('expressions at a task of a past run give what they gave then, after a way through JSON', () => {
  const { state, tasks } = drive(text, { host: 'db' })
  expect(tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS'])
  const at = (name: string, place: Partial<PastPlace> = {}, after: readonly string[] = []) => {
    const past = parseJson(
      stringifyJson(pastContext(state, name, after) as unknown as ValueMap),
    ) as unknown as PastContext
    return (source: string) => {
      const value = evaluateText(source, pastScope(past, { taskName: name, isAfter: false, ...place }, sources))
      return value.ok ? value.value : `! ${value.error.message}`
    }
  }
  const b = at('b')
  expect(b('<% $.said %> on <% $.host %>:<% $.port %> below <% $.limit %>')).toBe('from a on db:80 below 7')
  expect(b('{{ task().result }}')).toBe('from a!')
  expect(b('<% task(a).result %>')).toBe('from a')
  expect(b('<% $.get(twice) %>')).toBe(null)
  expect(at('b', { isAfter: true })('<% $.twice %>')).toBe('from a!')
  expect(at('b', { result: { value: 'tried', state: 'SUCCESS' } })('<% task().result %>')).toBe('tried')
  expect(at('c', {}, ['a'])('<% $.said %>')).toBe('from a')
  expect(at('new', {}, ['b'])('<% $.twice %>')).toBe('from a!')
  expect(b('<% executions() %>')).toMatch(/^! .*cannot be tried here/)
})

test('a document of one’s own is what expressions see', () => {
  const scope = pastScope(contextOfDocument({ list: [1, 2] }), { taskName: null, isAfter: false }, sources)
  expect(evaluateText('<% $.list.sum() %>', scope)).toEqual({ ok: true, value: 3 })
})
