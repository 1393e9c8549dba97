import { expect, test } from 'vitest'
import { canvasEn } from '../../i18n/designer/canvas-en.ts'
import { searchPieces } from './search-pieces.ts'

const known = {
  actions: [{ name: 'std.http', description: 'Sends a request', isSystem: true, input: [] }],
  workflows: [{ name: 'nightly', description: 'Sends the report' }],
}
const found = (query: string) =>
  searchPieces(known, query, canvasEn.pieces).flatMap(({ pieces }) => pieces.map(({ label }) => label))

test('all that can be put on the canvas is listed, and found by its words in names and explanations', () => {
  expect(found('')).toEqual(expect.arrayContaining(['Join', 'fail', 'Saga with rollback', 'nightly', 'std.http']))
  expect(found('sends')).toEqual(['std.http', 'nightly'])
  expect(found('rollback')).toEqual(['Saga with rollback'])
  expect(found('nowhere')).toEqual([])
})
