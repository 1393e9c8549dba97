import { describe, expect, test } from 'vitest'
import { expressionReferences } from './names.ts'

const names = (text: string) => {
  const { variables, tasks, globals, whole } = expressionReferences(text)
  const at = ({ name, start, end }: { name: string; start: number; end: number }) => {
    expect(text.slice(start, end)).toBe(name)
    return name
  }
  return { variables: variables.map(at), tasks: tasks.map(at), globals: globals.map(at), whole }
}

describe('names an expression reads', () => {
  test.each([
    ['<% $.a + $.b.c %>', ['a', 'b']],
    ["x <% $.get(a) %> y <% $.get('b', $.c) %>", ['a', 'b', 'c']],
    ["<% $[a] + $['b c'] %>", ['a', 'b c']],
    ['<% $.xs.where($.y > 1).select($.z) %>', ['xs']],
    ['<% switch($.a => $.b, true => $.c) and $.d %>', ['a', 'b', 'c', 'd']],
    ['<% let(x => $.a) -> $x + $.b %>', ['a', 'b']],
    ['<% let($.a) -> $.b %>', ['a']],
    ['{{ _.a + _["b"] + _.get("c") }}', ['a', 'b', 'c']],
    ['{% for x in _.xs %}{{ x.y }}{{ _.z }}{% endfor %}', ['xs', 'z']],
    ['{{ _.a | default(_.b) if _.c is defined else _.d[_.e] }}', ['a', 'b', 'c', 'd', 'e']],
  ])('%s', (text, variables) => {
    expect(names(text)).toMatchObject({ variables: expect.arrayContaining(variables), whole: false })
    expect(names(text).variables).toHaveLength(variables.length)
  })

  test('of tasks and globals', () => {
    expect(names("<% task(t1).result.x + task('t 2').state + global(g) %>")).toMatchObject({
      tasks: ['t1', 't 2'],
      globals: ['g'],
    })
    expect(names("{{ task('t1').result }}{{ global('g') }}")).toMatchObject({ tasks: ['t1'], globals: ['g'] })
  })

  test.each(['<% $ %>', '<% json_dump($) %>', '<% $.keys() %>', '{{ _ }}', '{{ _[x] }}', '<% let(r => $) -> $r.a %>'])(
    '%s may read anything',
    (text) => {
      expect(names(text).whole).toBe(true)
    },
  )

  test('a text that cannot be parsed has none', () => {
    expect(names('<% $.a + %>')).toEqual({ variables: [], tasks: [], globals: [], whole: false })
  })

  test.each(['<% $.get(a) %>', "{{ _.get('a') }}", '{{ _.a is defined }}', '{{ _.a | default(1) }}'])(
    'without harm when they are missing: %s',
    (text) => {
      expect(expressionReferences(text).variables).toMatchObject([{ name: 'a', optional: true }])
    },
  )

  test.each([
    ['<% foo($.a) + $.b.bar() %>', ['function foo', 'method bar']],
    ['<% def(f, $ + 1) -> f(2) + len($.a) %>', []],
    ['{{ a | nope }}{% for b in _.bs %}{{ b }}{{ loop.index }}{% endfor %}', ['filter nope', 'name a']],
    ["{{ task('t').result if x is defined else range(3) }}", []],
  ])('names nobody knows in %s', (text, unknown) => {
    expect(expressionReferences(text).unknown.map(({ kind, name }) => `${kind} ${name}`)).toEqual(unknown)
  })
})
