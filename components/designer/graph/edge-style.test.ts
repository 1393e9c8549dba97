import { expect, test } from 'vitest'
import { drawText, judgeText } from '../text/read-text.ts'
import { edgeLabel, edgeStyle } from './edge-style.ts'
import { firingOf } from './firing.ts'
import { modelOf } from './model-of.ts'
import { overlaysOf } from './overlay.ts'

const text = `version: '2.0'
wf:
  task-defaults:
    on-error: handle
  tasks:
    a:
      on-success:
        - b: <% $.go %>
        - c
        - fail(msg="x")
    b:
      with-items: i in <% $.list %>
      retry: count=3 delay=1
      on-complete: c
      on-skip: noop
    c:
      join: all
    handle:
      wait-before: 2
`
const model = (() => {
  const good = drawText(text, 'wf')
  const problems = judgeText(text)
  if (good === null) throw new Error(problems.map(({ message }) => message).join('\n'))
  return modelOf(good.spec)
})()
const edge = (id: string) => {
  const found = model.edges.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no edge ${id} in ${model.edges.map((each) => each.id)}`)
  return found
}

test('the colour tells the clause and dashes tell a guard', () => {
  expect(edgeStyle(edge('a:on-success:0'))).toEqual({
    colour: 'var(--success)',
    ink: 'var(--success-ink)',
    dashed: true,
    mark: 'guard',
    opacity: 1,
  })
  expect(edgeStyle(edge('a:on-success:1'))).toMatchObject({ colour: 'var(--success)', dashed: false, mark: null })
  expect(edgeStyle(edge('b:on-complete:0')).colour).toBe('var(--idle)')
  expect(edgeStyle(edge('b:on-skip:0')).colour).toBe('var(--skipped)')
  expect(edgeLabel(edge('a:on-success:0'))).toBe('on-success: <% $.go %>')
})

test('a transition of task-defaults is drawn for each task that has none of its own, but not to itself', () => {
  expect(edge('a:on-error:0')).toMatchObject({ inherited: true, target: 'task:handle' })
  expect(edgeLabel(edge('a:on-error:0'))).toBe('on-error (task-defaults)')
  expect(model.edges.some(({ task, kind }) => task === 'handle' && kind === 'on-error')).toBe(false)
})

test('each transition to a command ends in a chip of its own', () => {
  expect(edge('a:on-success:2').target).toBe('command:a:on-success:2')
  expect(model.nodes.filter(({ kind }) => kind === 'command')).toHaveLength(2)
})

test('badges tell joins, items, retries and waits', () => {
  const badges = new Map(
    model.nodes.flatMap((node) => (node.kind === 'task' ? [[node.name, node.badges.map(({ text }) => text)]] : [])),
  )
  expect(badges.get('b')).toEqual(['i', '3'])
  expect(badges.get('c')).toEqual(['all'])
  expect(badges.get('handle')).toEqual(['2s'])
})

const task = (name: string, state: 'SUCCESS' | 'ERROR' | 'RUNNING', createdAt: string) => ({
  id: `${name} ${createdAt}`,
  name,
  type: 'ACTION' as const,
  state,
  stateInfo: null,
  reason: null,
  createdAt,
  startedAt: null,
  finishedAt: null,
  items: null,
  retries: 0,
})

test('a run marks what it took: guards that were false are told from what was not reached', () => {
  const states = overlaysOf([task('a', 'SUCCESS', '2026-01-01'), task('c', 'RUNNING', '2026-01-02')])
  expect(firingOf(edge('a:on-success:0'), states)).toBe('guard-false')
  expect(firingOf(edge('a:on-success:1'), states)).toBe('fired')
  expect(firingOf(edge('a:on-error:0'), states)).toBe('not-fired')
  expect(edgeStyle(edge('a:on-success:0'), 'guard-false')).toMatchObject({ colour: 'var(--none)', mark: 'guard-false' })
})

test('of a task that ran several times the newest is shown', () => {
  const states = overlaysOf([task('a', 'SUCCESS', '2026-01-02'), task('a', 'ERROR', '2026-01-01')])
  expect(states.get('a')).toMatchObject({ state: 'SUCCESS', runs: 2 })
})
