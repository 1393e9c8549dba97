import { expect, test } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import type { Splice } from '../../../engine/language/edit/splice.ts'
import { patterns } from '../palette/patterns.ts'
import type { Piece } from '../palette/pieces.ts'
import { createDesigner } from '../store.ts'
import { canvasEdits } from './canvas-edits.ts'

const head = "version: '2.0'\n\n# kept\nwf:\n  tasks:\n"
const tasks = `    a:   # and this
      action: std.noop
      on-success: b
    b:
      action: std.noop
`

function open(text = head + tasks) {
  const store = createDesigner({
    id: null,
    name: 'wf',
    namespace: '',
    saved: text,
    text,
    baseId: null,
    pins: new Map(),
  })
  const refused: string[] = []
  const edits = canvasEdits(store, (why) => refused.push(why))
  const edge = (id: string) => {
    const found = store.getState().good?.model.edges.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no edge ${id}`)
    return found
  }
  return { store, edits, refused, edge, text: () => store.getState().text }
}

test('a task that follows another is added with its transition, and nothing else changes', () => {
  const { edits, text, store } = open()
  edits.add({ kind: 'action', action: 'std.echo' }, { x: 1, y: 2 }, { task: 'b', clause: 'on-error' })
  expect(text()).toBe(`${head}${tasks}      on-error:\n        - echo\n    echo:\n      action: std.echo\n`)
  expect(store.getState().selectedTask).toBe('echo')
  expect(store.getState().pins.get('task:echo')).toEqual({ x: 1, y: 2 })
})

test('what is dropped on an edge stands within it', () => {
  const { edits, edge, text } = open()
  edits.addOnEdge({ kind: 'action', action: 'std.echo' }, edge('a:on-success:0'))
  expect(text()).toBe(
    `${head}${tasks.replace('on-success: b', 'on-success: echo')}    echo:\n      action: std.echo\n      on-success:\n        - b\n`,
  )
})

test('a task that stands alone is put within a transition, which keeps its guard, as one step of undo', () => {
  const guarded = tasks.replace('on-success: b', 'on-success:\n        - b: <% $.x %>')
  const alone = '    # Stands alone.\n    alone: {action: std.noop, on-error: fail}\n'
  const { edits, edge, text, store, refused } = open(head + guarded + alone)
  const written: (readonly Splice[])[] = []
  store.getState().attach((splices) => {
    written.push(splices)
    store.getState().setText(applySplices(text(), splices).text)
  })
  store.getState().pin('task:alone', { x: 1, y: 2 })
  edits.putOnEdge('alone', edge('a:on-success:0'))
  expect(text()).toBe(head + guarded.replace('- b:', '- alone:') + alone.replace('fail}', 'fail, on-success: [b]}'))
  expect(written).toHaveLength(1)
  expect(store.getState().pins.size).toBe(0)
  expect(store.getState().selectedTask).toBe('alone')
  // By now it has its place.
  edits.putOnEdge('alone', edge('a:on-success:0'))
  expect(refused).toHaveLength(1)
})

test('a task that is there is picked for a transition, and for what follows another', () => {
  const { edits, edge, store } = open(`${head}${tasks}    c: {action: std.noop}\n`)
  store.getState().openQuickAdd({ at: null, from: null, edge: edge('a:on-success:0') })
  edits.pickTask('c')
  expect(store.getState().good?.model.edges.map(({ task, to }) => [task, to])).toEqual([
    ['a', 'c'],
    ['c', 'b'],
  ])
  store.getState().openQuickAdd({ at: null, from: { task: 'b', clause: 'on-error' } })
  edits.pickTask('a')
  expect(edge('b:on-error:0').to).toBe('a')
})

test('what is an attribute of tasks is given to the task it is dropped on', () => {
  const { edits, text, store } = open()
  edits.addOnTask({ kind: 'retry' }, 'b')
  edits.addOnTask({ kind: 'join' }, 'b')
  expect(text()).toBe(`${head}${tasks}      retry:\n        count: 3\n        delay: 5\n      join: all\n`)
  edits.addOnTask({ kind: 'command', command: 'fail' }, 'b')
  expect(store.getState().good?.model.edges.map(({ id, to }) => [id, to])).toContainEqual(['b:on-success:0', 'fail'])
})

test.each(patterns.map(({ id }) => id))(
  'the pattern %s is valid alone, behind a task and within an edge',
  (pattern) => {
    const piece: Piece = { kind: 'pattern', pattern }
    const { edits, edge, store, refused } = open()
    const isValid = () => expect(store.getState().problems).toEqual([])
    edits.addOnEdge(piece, edge('a:on-success:0'))
    isValid()
    edits.add(piece, null, { task: 'b', clause: 'on-success' })
    isValid()
    edits.add(piece, null, null)
    isValid()
    expect(refused).toEqual([])
  },
)

test('duplicated tasks keep the transitions among them, and are selected', () => {
  const { edits, text, store } = open()
  store.getState().selectMany(['a', 'b'])
  edits.duplicateSelection()
  expect(text()).toBe(
    `${head}${tasks}${tasks.replace('a:', 'a_2:').replace('on-success: b', 'on-success: b_2').replace('    b:', '    b_2:')}`,
  )
  expect([...store.getState().selection]).toEqual(['a_2', 'b_2'])
  expect(store.getState().selectedTask).toBeNull()
})

test('while the text is broken nothing is edited, and that is said', () => {
  const { edits, store, text, refused } = open()
  store.getState().setText(`${head}${tasks} [`)
  store.getState().read()
  edits.add({ kind: 'join' }, null, null)
  store.getState().select('a')
  edits.removeSelection()
  expect(text()).toBe(`${head}${tasks} [`)
  expect(refused).toHaveLength(2)
})

test('a reverse workflow is drawn by what tasks require', () => {
  const reverse = head.replace('wf:\n', 'wf:\n  type: reverse\n') + tasks.replace('      on-success: b\n', '')
  const { edits, text, store, edge } = open(reverse)
  edits.connect('a', 'on-success', 'b')
  expect(text()).toBe(`${reverse}      requires:\n        - a\n`)
  edits.add({ kind: 'action', action: 'std.echo' }, null, { task: 'b', clause: 'requires' })
  expect(store.getState().good?.model.edges.map(({ id }) => id)).toEqual(['b:requires:a', 'echo:requires:b'])
  edits.disconnect(edge('b:requires:a'))
  expect(store.getState().good?.model.edges.map(({ id }) => id)).toEqual(['echo:requires:b'])
})

test('what is picked while an edge is selected stands within it', () => {
  const { edits, edge, store } = open()
  store.getState().selectEdge(edge('a:on-success:0'))
  // Lists are given the function alone.
  const { addPicked } = edits
  addPicked({ kind: 'action', action: 'std.echo' })
  expect(store.getState().good?.model.edges.map(({ task, to }) => [task, to])).toEqual([
    ['a', 'echo'],
    ['echo', 'b'],
  ])
})

test('a workflow is renamed with what calls it, and stays the one that is shown', () => {
  const book = `version: '2.0'
name: book
workflows:
  outer:
    tasks:
      near: {workflow: inner}
      far: {workflow: book.inner x=1}
  inner:
    tasks:
      only: {action: shout}
actions:
  shout: {base: std.echo}
`
  const { edits, text, store } = open(book)
  store.getState().show('inner')
  expect(edits.renameMember({ kind: 'workflow', name: 'inner' }, 'outer')).toContain('already')
  expect(edits.renameMember({ kind: 'workflow', name: 'inner' }, 'core')).toBeNull()
  expect(edits.renameMember({ kind: 'action', name: 'shout' }, 'call_out')).toBeNull()
  const renamed = book
    .replace('workflow: inner', 'workflow: core')
    .replace('book.inner', 'book.core')
    .replace('  inner:', '  core:')
    .replaceAll('shout', 'call_out')
  expect(text()).toBe(renamed)
  expect(store.getState().shown).toBe('core')
  expect([...(store.getState().good?.spec.tasks.keys() ?? [])]).toEqual(['only'])
  // As it is typed, too.
  store.getState().setText(renamed.replace('  core:', '  corex:'))
  store.getState().read()
  expect(store.getState().shown).toBe('corex')
})
