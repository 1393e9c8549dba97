import { describe, expect, test } from 'vitest'
import { hasExpression, isWholeExpression, validateExpressionText } from './validate-text.ts'

const problem = (text: string): string | null => {
  const result = validateExpressionText(text)
  return result.ok ? null : result.error.message
}

describe('checking a text when a definition is created', () => {
  test.each([
    'plain',
    '<% $.a %>',
    'x <% 1 %> y <% 2 %>',
    '{{ _.a }}',
    '{% if x %}a{% endif %}',
    '<% unknownfn() %>',
    '{# x',
  ])('accepts %s', (text) => {
    expect(problem(text)).toBeNull()
  })

  test.each([
    ['<% 1 + %>', 'Parse error: unexpected end of statement'],
    ['x <% 1 %> y <% 1 + %>', 'Parse error: unexpected end of statement'],
    ['<% @a %>', "Lexical error: illegal character '@' at position 1"],
    ['<% a, b %>', "Parse error: unexpected ',' at position 2 of expression ' a, b '"],
    ['{{ a b }}', "Syntax error 'expected token 'end of print statement', got 'b''."],
    ['{{ }}', "Syntax error 'Expected an expression, got 'end of print statement''."],
    ['{% endif %}', "Syntax error 'Encountered unknown tag 'endif'.'."],
    [
      '{{ _.a }}<% $.a %>',
      "The line already contains an expression of type 'jinja'. Mixing expression types in a single line is not allowed.",
    ],
  ])('refuses %s', (text, message) => {
    expect(problem(text)).toBe(message)
  })

  test('nesting beyond measure is a limit, not a crash', () => {
    for (const text of [`<% ${'('.repeat(50_000)} %>`, `{{ ${'['.repeat(50_000)} }}`, `{{ ${'-'.repeat(50_000)}1 }}`]) {
      expect(validateExpressionText(text)).toMatchObject({ ok: false, error: { kind: 'limit' } })
    }
  })
})

describe('telling expressions from texts', () => {
  test.each([
    ['<% $ %>', true, true],
    ['<% $ %>  \n', true, true],
    [' <% $ %>', true, false],
    ['x <% $ %>', true, false],
    ['{{ x }}', true, true],
    ['{% x %}', true, false],
    ['<% a\n %>', false, false],
    ['plain', false, false],
  ])('%j', (text, has, whole) => {
    expect([hasExpression(text), isWholeExpression(text)]).toEqual([has, whole])
  })
})
