import { expect, test } from 'vitest'
import { archiveEntries } from './archive-entries.ts'

test('no text of an archive takes the place of another', () => {
  const text = (name: string, namespace = '') => ({ name, namespace, definition: `${namespace}/${name}` })
  const given = [text('a b'), text('a_b'), text('A_b'), text('a b', 'lab'), text('a_b-2')]
  const entries = archiveEntries(given)
  expect(entries.map(([path]) => path)).toEqual([
    'a_b.yaml',
    'a_b-2.yaml',
    'A_b-3.yaml',
    'lab/a_b.yaml',
    'a_b-2-2.yaml',
  ])
  expect(entries.map(([, definition]) => definition)).toEqual(given.map(({ definition }) => definition))
})
