import { expect, test } from 'vitest'
import { sketch } from './sketch.ts'

const names = (text: string) => sketch(text).workflows?.map(({ name }) => name) ?? null

test('the workflows of a list and of a workbook are drawn, with what the workbook holds beside', () => {
  expect(names("version: '2.0'\na: {tasks: {t: {action: std.noop}}}\nb: {tasks: {t: {action: std.noop}}}\n")).toEqual([
    'a',
    'b',
  ])
  const book = `version: '2.0'
name: book
workflows:
  a: {tasks: {t: {action: mine}}}
actions:
  mine: {base: std.noop}
`
  expect(sketch(book)).toMatchObject({ kind: 'workbook', workflows: [{ name: 'a' }], actions: ['mine'] })
})

test('a join without anything that leads to it is drawn, a target that is not there is not', () => {
  expect(names("version: '2.0'\nwf: {tasks: {t: {join: all, action: std.noop}}}\n")).toEqual(['wf'])
  expect(names("version: '2.0'\nwf: {tasks: {t: {on-success: no}}}\n")).toBeNull()
  expect(names('a: [')).toBeNull()
})
