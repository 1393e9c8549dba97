import { expect, test } from 'vitest'
import { suggestions } from './suggestions.ts'
import { tokensOf } from './tokens.ts'
import { wantedPart } from './wanted.ts'

/** The bar is the cursor. */
const at = (text: string) => {
  const offset = text.indexOf('|')
  const wanted = wantedPart(text.replace('|', ''), offset)
  return wanted === null ? null : [wanted.language, wanted.kind, ...wanted.path, wanted.prefix]
}

test('what fits is known from what stands before the cursor', () => {
  expect(at('a <% $.ho|')).toEqual(['yaql', 'path', 'ho'])
  expect(at('<% $.user.na| %>')).toEqual(['yaql', 'path', 'user', 'na'])
  expect(at('<% $.list.where($.a).sel| %>')).toEqual(['yaql', 'method', 'sel'])
  expect(at('<% ta| %>')).toEqual(['yaql', 'function', 'ta'])
  expect(at('<% |')).toEqual(['yaql', 'function', ''])
  expect(at('<% task(fi| %>')).toEqual(['yaql', 'task', 'fi'])
  expect(at("{{ task('fi|")).toEqual(['jinja', 'task', 'fi'])
  expect(at('{{ _.ho| }}')).toEqual(['jinja', 'path', 'ho'])
  expect(wantedPart('{{ _.a | up', 11)).toMatchObject({ language: 'jinja', kind: 'filter', prefix: 'up' })
  expect(at("{{ 'a'.up| }}")).toEqual(['jinja', 'method', 'up'])
  expect(at('{{ _.a is def| }}')).toEqual(['jinja', 'test', 'def'])
})

test('nothing is offered outside of expressions, within their texts and behind their end', () => {
  expect(at('plain |')).toBe(null)
  expect(at('<% $.a = "x|" %>')).toBe(null)
  expect(at('<% $.a %> |')).toBe(null)
})

test('variables come with where they come from and what they were, keys of maps behind them', () => {
  const known = {
    variables: [{ name: 'user', certain: true, about: 'input' }],
    tasks: ['first'],
    values: { user: { name: 'Lan', age: 7 } },
  }
  const of = (text: string) => {
    const wanted = wantedPart(text, text.length)
    return wanted === null ? [] : suggestions(wanted, known).map(({ label, detail }) => `${label} ${detail}`.trim())
  }
  expect(of('<% $.')).toEqual(['user input · {name, age}'])
  expect(of('<% $.user.na')[0]).toBe('name "Lan"')
  expect(of('<% task(')).toEqual(['first'])
  expect(of('{{ _.user.a').slice(0, 2)).toEqual(['age 7', 'name "Lan"'])
  expect(of('{{ _.user.name.upp')).toEqual(['upper ()', 'isupper ()'])
  expect(of('{{ _.user.upp')).toEqual([])
  expect(of('{{ [1].app')).toEqual(['append (object)'])
})

test('functions come with what they do, and are written so that their arguments can follow', () => {
  const known = { variables: [], tasks: [], values: null }
  const first = (text: string) => {
    const wanted = wantedPart(text, text.length)
    const [found] = wanted === null ? [] : suggestions(wanted, known)
    return found === undefined ? null : [found.label, found.detail, found.insert, found.back, found.doc?.[0]]
  }
  expect(first('<% [1].whe')).toEqual([
    'where',
    '(predicate)',
    'where()',
    1,
    'Keeps the items for which the predicate holds.',
  ])
  expect(first('{{ _.a | upp')).toEqual(['upper', '', 'upper', 0, 'The text in capital letters.'])
  expect(first('{{ _.a | repl')).toEqual([
    'replace',
    '(old, new, count?)',
    'replace()',
    1,
    'Puts one piece of text for another.',
  ])
  expect(first('{{ _.a is def')?.slice(0, 3)).toEqual(['defined', '', 'defined'])
  expect(first('<% $.a mo')?.slice(0, 3)).toEqual(['mod', '', 'mod'])
})

test('the tokens of a text are the text', () => {
  for (const text of ['a <% $.x.where($ > 1).len() %> b', "{{ _.a | join(', ') }}", '<% open', 'plain', '']) {
    expect(
      tokensOf(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text)
  }
  expect(tokensOf('<% $.x.len() + 1 %>').map(({ kind, text }) => `${kind} ${text}`)).toContain('variable $.x')
  expect(tokensOf('<% task(a).result %>').map(({ kind, text }) => `${kind} ${text}`)).toContain('function task')
})
