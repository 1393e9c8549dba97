import { expect, test } from 'vitest'
import type { GraphEdge } from '../graph/model.ts'
import { drawText } from './read-text.ts'
import { edgeAt, edgeLines } from './transition-places.ts'

const text = `version: '2.0'
wf:
  task-defaults:
    on-error: [mend]
  tasks:
    a:
      on-success:
        publish:
          branch: {x: 1}
        next:
          - b: <% $.x = 1 %>
          # in a comment
          - c
      on-complete:
        - mend:
            <% $.y %>
    b: {on-success: [c, mend]}
    c:
      join: 1
    mend:
      on-error: fail
`
const edges = drawText(text, 'wf')?.model.edges ?? []
const edge = (id: string): GraphEdge => {
  const found = edges.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no edge ${id} among ${edges.map((one) => one.id)}`)
  return found
}
const linesOf = (id: string) => edgeLines(text, 'wf', edge(id)).map(({ from, to }) => [from, to])
const at = (part: string) => edgeAt(text, 'wf', edges, text.indexOf(part))?.id

test('an edge’s lines are its item and what is published with it', () => {
  expect(linesOf('a:on-success:0')).toEqual([
    [11, 11],
    [8, 9],
  ])
  expect(linesOf('a:on-success:1')).toEqual([
    [13, 13],
    [8, 9],
  ])
})

test('of a clause with one transition all lines are the edge’s', () => {
  expect(linesOf('a:on-complete:0')).toEqual([[14, 16]])
  expect(linesOf('mend:on-error:0')).toEqual([[21, 21]])
})

test('an edge that comes from task-defaults has its lines there', () => {
  expect(linesOf('a:on-error:0')).toEqual([[4, 4]])
})

test('the edge is found from any of its own characters, on a shared line too', () => {
  expect(at('  - b: <%')).toBe('a:on-success:0')
  expect(at('$.x = 1')).toBe('a:on-success:0')
  expect(at('- c\n')).toBe('a:on-success:1')
  expect(at('<% $.y')).toBe('a:on-complete:0')
  expect(at('c, mend')).toBe('b:on-success:0')
  expect(at('mend]}')).toBe('b:on-success:1')
})

test('what several transitions share, and what is none, belongs to no edge', () => {
  expect(at('branch: {x')).toBeUndefined()
  expect(at('# in a comment')).toBeUndefined()
  expect(at('join: 1')).toBeUndefined()
  expect(at('mend]\n')).toBeUndefined()
  expect(edgeAt('a: [', 'wf', edges, 2)).toBeUndefined()
})
