import { expect, test } from 'vitest'
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
