import { expect, test } from 'vitest'
import { parseWorkflows } from '../parse-workflows.ts'
import { addTask } from './add-task.ts'
import { applySplices } from './apply-splices.ts'
import { setAttribute } from './set-attribute.ts'

const at = { workflow: 'wf', task: 'a' }

test.each(['|', '>', '|+', '>+', '|2', '|-'])(
  'a block %s at the end of the text keeps its value when a task is added behind it',
  (mark) => {
    const text = `version: '2.0'\nwf:\n  tasks:\n    a:\n      action: std.noop\n      description: ${mark}\n${mark.includes('2') ? '        ' : '        '}one`
    const added = addTask(text, { workflow: 'wf', name: 'b', attributes: { action: 'std.noop' } })
    if (!added.ok) throw new Error(added.error)
    const before = parseWorkflows(text).value?.[0]?.spec.tasks.get('a')?.raw.description
    const { text: edited } = applySplices(text, added.value.splices)
    expect(before).toBeDefined()
    expect(parseWorkflows(edited).value?.[0]?.spec.tasks.get('a')?.raw.description).toBe(before)
    expect(parseWorkflows(edited).value?.[0]?.spec.tasks.has('b')).toBe(true)
  },
)

test('a text of lines that comes to stand at the end of the text keeps its last line break', () => {
  const text = `version: '2.0'\nwf:\n  tasks:\n    a:\n      action: std.noop`
  const set = setAttribute(text, { ...at, path: ['description'], value: 'two\nlines\n' })
  if (!set.ok) throw new Error(set.error)
  const { text: edited } = applySplices(text, set.value.splices)
  expect(parseWorkflows(edited).value?.[0]?.spec.tasks.get('a')?.raw.description).toBe('two\nlines\n')
})
