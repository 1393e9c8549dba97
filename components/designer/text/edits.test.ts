import { expect, test } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import { addFollowing, attributesOf } from './edits.ts'
import { readText } from './read-text.ts'

const text = `version: '2.0'

# kept
wf:
  tasks:
    a:   # and this
      action: std.noop
`

test('a task that follows another is added with its transition in one step, and nothing else changes', () => {
  const attributes = attributesOf({ action: 'std.echo' })
  const edit = addFollowing(text, { workflow: 'wf', name: 'b', attributes, from: { task: 'a', kind: 'on-error' } })
  if (!edit.ok) throw new Error(edit.error)
  const after = applySplices(text, edit.value.splices).text
  expect(after.startsWith(text.trimEnd())).toBe(true)
  const { good } = readText(after, 'wf')
  expect(good?.model.edges).toMatchObject([{ task: 'a', kind: 'on-error', to: 'b' }])
  expect(good?.spec.tasks.get('b')?.action).toBe('std.echo')
})
