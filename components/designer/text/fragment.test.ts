import { expect, test } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import { fragmentOf, fragmentSplice } from './fragment.ts'

const text = 'wf:\n  tasks:\n    a:\n      action: |\n        x\n\n        y\n    b: {}\n'

test('a fragment is shown without the indentation of its place', () => {
  expect(fragmentOf(text, 3, 7).code).toBe('a:\n  action: |\n    x\n\n    y')
})

test('a fragment that was not changed goes back to the same bytes, whatever ends the lines', () => {
  for (const whole of [text, text.replaceAll('\n', '\r\n')]) {
    const fragment = fragmentOf(whole, 3, 7)
    expect(applySplices(whole, [fragmentSplice(whole, fragment, fragment.code)]).text).toBe(whole)
  }
})

test('what is changed in it changes these lines alone', () => {
  const fragment = fragmentOf(text, 8, 8)
  expect(applySplices(text, [fragmentSplice(text, fragment, 'b:\n  action: std.noop\n')]).text).toBe(
    text.replace('    b: {}', '    b:\n      action: std.noop'),
  )
})
