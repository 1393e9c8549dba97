import { expect, test } from 'vitest'
import { loginPage, nextPage } from './next-page.ts'

test('one comes back to where one was', () => {
  for (const path of ['/', '/workflows/x?tab=yaml', '/executions?state=ERROR&q=a%20b']) {
    expect(nextPage(loginPage(path).replace(/^[^?]*/, ''))).toBe(path)
  }
})

test('signing in never leads to another server', () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '']) {
    expect(nextPage(`?${new URLSearchParams({ next })}`)).toBe('/')
  }
})
