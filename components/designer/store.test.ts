import { expect, test } from 'vitest'
import { catalogueOf } from '../../engine/language/analysis/catalogue.ts'
import { createDesigner } from './store.ts'

const open = (tasks: string) => {
  const text = `version: '2.0'\nwf:\n  tasks:\n${tasks.replace(/^(?=.)/gm, '    ')}\n`
  return createDesigner({ id: null, name: 'wf', namespace: '', saved: text, text, baseId: null, pins: new Map() })
}

test('a quick fix goes where its problem stands now, not where it stood', () => {
  const store = open('a: {action: std.echo output=hi}')
  const [problem] = store.getState().problems
  if (problem?.fixes[0] === undefined) throw new Error('there is nothing to fix')
  store.getState().setText(`# above\n${store.getState().text}`)
  store.getState().fix(problem, problem.fixes[0])
  expect(store.getState().text).toContain('a: {action: std.echo output="hi"}')
  expect(store.getState().problems).toEqual([])
  const { text } = store.getState()
  store.getState().fix(problem, problem.fixes[0])
  expect(store.getState().text).toBe(text)
})

test('calls are judged once it is known what there is to be called', () => {
  const store = open('a: {action: std.nop}')
  expect(store.getState().problems).toEqual([])
  store.getState().know(catalogueOf({ actions: [{ name: 'std.noop', input: [] }] }))
  expect(store.getState().problems.map(({ rule }) => rule)).toEqual(['unknown-action'])
})
