import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCommandLine } from './short-syntax.ts'

test.each([
  ['std.echo', 'std.echo', {}],
  ['std.echo output="a b"', 'std.echo', { output: 'a b' }],
  ['std.echo output=\'it is "so"\'', 'std.echo', { output: 'it is "so"' }],
  ['std.http url=<% $.u %> n=3 ok=true no=null', 'std.http', { url: '<% $.u %>', n: 3, ok: true, no: null }],
  ['a x=[1, 2] y=[3]', 'a', { x: '[1, 2] y=[3]' }],
  ['a x=[1, 2]', 'a', { x: [1, 2] }],
  ['a x={{ _.b }} y=False z=-1', 'a', { x: '{{ _.b }}' }],
  ['a x={1: 2}', 'a', {}],
  ['a n=1.5', 'a', { n: 1 }],
  ['a n=1m=2', 'a', { n: 1, m: 2 }],
  ['fail(msg="no way")', 'fail', { msg: 'no way' }],
  ['<% $.name %> x=1', '<% $.name %>', { x: 1 }],
])('%s', (line, name, parameters) => {
  expect(readCommandLine(line)).toMatchObject({ name, parameters })
})

test('a line that begins with a blank is none', () => {
  expect(readCommandLine(' std.noop')).toBeNull()
})

test('parameters are those a search by pattern finds', () => {
  const pattern = /([-_\p{L}\p{N}]+)=("[^"]*"|'[^']*'|\{\{.*?\}\}|<%.*?%>|\[.*\]|true|false|null|[0-9]+)/gu
  const part = fc.constantFrom(...`a b = " ' { } {{ }} <% %> [ ] true null 12 - . ( \n , é 𝔸`.split(' '), ' ')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const line = `x ${parts.join('')}`
      const found = new Set([...line.matchAll(pattern)].map(([, key]) => key))
      expect(Object.keys(readCommandLine(line)?.parameters ?? {}).sort()).toEqual([...found].sort())
    }),
    { numRuns: 3000 },
  )
})

test('a long line takes no longer than its length', () => {
  for (const part of ['a', 'a=[', 'a=<%', 'a="', 'a={{', '=']) {
    const line = `x ${part.repeat(200_000)}`
    const start = Date.now()
    readCommandLine(line)
    expect(Date.now() - start).toBeLessThan(2000)
  }
})
