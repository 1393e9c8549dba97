import { expect, test } from 'vitest'
import { workflowAddress } from './workflow-address.ts'

const workflow = { id: 'w1', name: 'deploy', namespace: '', workbookName: null }

test('a workflow has a page of its own', () => {
  expect(workflowAddress(workflow)).toBe('/workflows/w1')
  expect(workflowAddress(workflow, { via: 'a,b' })).toBe('/workflows/w1?via=a%2Cb')
})

test('one that stems from a workbook is edited there', () => {
  const member = { ...workflow, name: 'my.book.main', workbookName: 'my.book', namespace: 'lab' }
  expect(workflowAddress(member)).toBe('/workflows/book/my.book?member=main&namespace=lab')
})
