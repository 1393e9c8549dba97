import { expect, test } from 'vitest'
import { yamlTokens } from './yaml-tokens.ts'

test('the tokens of a line, joined, are the line', () => {
  for (const line of ['', '  a: <% $.x %> # why', '- task: {{ _.y }}{% if a %}', 'url: http://x#y', '   ']) {
    expect(
      yamlTokens(line)
        .map((token) => token.text)
        .join(''),
    ).toBe(line)
  }
})

test('keys, expressions and comments are told apart', () => {
  expect(yamlTokens('  a: <% $.x %> # why').map((token) => token.kind)).toEqual([
    'key',
    'plain',
    'expression',
    'comment',
  ])
  expect(yamlTokens('url: http://x#y').map((token) => token.kind)).toEqual(['key', 'plain'])
})
