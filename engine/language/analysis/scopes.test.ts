import { expect, test } from 'vitest'
import { parseWorkflows } from '../parse-workflows.ts'
import type { ScopePoint, VariableSource } from './scopes.ts'
import { Scopes } from './scopes.ts'

const text = `version: '2.0'
wf:
  input: [name]
  vars: {base: 1}
  task-defaults: {on-error: caught}
  tasks:
    first:
      action: std.noop
      publish: {x: 1}
      publish-on-error: {failed: true}
      on-success:
        publish: {branch: {y: 2}, global: {g: 3}}
        next: [left, right: <% env().go %>]
    left: {action: std.noop, publish: {l: 1}, on-success: both}
    right: {action: std.noop, publish: {r: 1}, on-success: both}
    both: {action: std.noop, join: all, on-success: [again: <% env().again %>]}
    again: {action: std.noop, with-items: 'i in [1]', publish: {n: 1}, on-complete: loop}
    loop: {action: std.noop, on-success: [again: <% $.n < 3 %>]}
    caught: {action: std.noop, on-error: noop}
`
const spec = parseWorkflows(text).value?.[0]?.spec
if (spec === undefined) throw new Error('the text has errors')
const scopes = new Scopes(spec)

const shown = (source: VariableSource): string => ('task' in source ? `${source.kind} ${source.task}` : source.kind)
const at = (task: string, point: ScopePoint = 'before') =>
  Object.fromEntries(
    scopes
      .variablesAt(task, point)
      .filter(({ name }) => !['openstack', 'name', 'base', 'g'].includes(name))
      .map(({ name, certain, sources }) => [`${name}${certain ? '' : '?'}`, sources.map(shown).join(', ')]),
  )

test('a start task sees inputs, vars and globals only', () => {
  expect(scopes.variablesAt('first', 'before')).toEqual([
    { name: 'base', certain: true, sources: [{ kind: 'vars' }] },
    { name: 'g', certain: false, sources: [{ kind: 'global', task: 'first' }] },
    { name: 'name', certain: true, sources: [{ kind: 'input' }] },
    { name: 'openstack', certain: true, sources: [{ kind: 'system' }] },
  ])
})

test('published values flow along transitions, by how the task ended', () => {
  expect(at('left')).toEqual({ x: 'publish first', y: 'publish first' })
  expect(at('first', 'on-success')).toEqual({ x: 'publish first', y: 'publish first' })
  expect(at('first', 'on-error')).toEqual({ failed: 'publish first' })
  expect(at('left', 'publish')).not.toHaveProperty('l')
  expect(scopes.variablesAt('left', 'before').find(({ name }) => name === 'g')?.certain).toBe(true)
})

test('a join has what all its branches bring, an ordinary task for certain only what each way brings', () => {
  expect(at('both')).toMatchObject({ l: 'publish left', r: 'publish right', x: 'publish first' })
  expect(at('caught')).toEqual({
    'failed?': 'publish first',
    'l?': 'publish left',
    'n?': 'publish again',
    'r?': 'publish right',
    'x?': 'publish first',
    'y?': 'publish first',
  })
})

test('values from behind may be there in a loop; items are there within the input', () => {
  expect(at('again')).toMatchObject({ 'n?': 'publish again', l: 'publish left' })
  expect(at('again', 'input')).toMatchObject({ i: 'with-items' })
  expect(scopes.mayHold('left', 'before', 'n')).toBe(false)
})
