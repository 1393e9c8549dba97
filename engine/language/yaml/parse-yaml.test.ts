import { describe, expect, test } from 'vitest'
import { Float } from '../../data/values.ts'
import { childOf, nodeValue } from './node.ts'
import { parseYaml } from './parse-yaml.ts'

const read = (text: string) => {
  const { root, problems } = parseYaml(text)
  expect(problems).toEqual([])
  return root === null ? null : nodeValue(root)
}
const messages = (text: string) => parseYaml(text).problems.map((problem) => problem.message)

describe('scalars are those of YAML 1.1', () => {
  test.each([
    ['yes', true],
    ['Off', false],
    ['012', 10],
    ['1_000', 1000],
    ['1:30', 90],
    ['0x1F', 31],
    ['0b11', 3],
    ['-5', -5],
    ['1e3', '1e3'],
    ['1.5', 1.5],
    ['1.0', new Float(1)],
    ['1.e+3', new Float(1000)],
    ['.inf', new Float(Number.POSITIVE_INFINITY)],
    ['0o17', '0o17'],
    ['089', '089'],
    ['~', null],
    ['nULL', 'nULL'],
    ['9007199254740993', 9007199254740993n],
    ["'yes'", 'yes'],
    ['!!str 5', '5'],
    ['!!int "5"', 5],
  ])('%s', (text, value) => {
    expect(read(`k: ${text}`)).toEqual({ k: value })
  })
})

test('marks of anchors and aliases are ordinary characters', () => {
  expect(read('a: &x y\nb: *x\nc: @z\nd: [*a, &b]\n*k: 1')).toEqual({
    a: '&x y',
    b: '*x',
    c: '@z',
    d: ['*a', '&b'],
    '*k': 1,
  })
  expect(read('a: "*x"\nb: |\n  &x\n  *y\n# *c\nc: a * b & c')).toEqual({ a: '*x', b: '&x\n*y\n', c: 'a * b & c' })
})

test('the last one of equal keys wins, and a merge key adds what is not there', () => {
  expect(read('a: 1\na: 2\n<<: {a: 3, b: 4}')).toEqual({ a: 2, b: 4 })
})

test('keys of the user cannot reach a prototype', () => {
  const value = read('__proto__: {x: 1}\nconstructor: 2')
  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(value)).toBeNull()
})

test('an empty text is nothing', () => {
  expect([read(''), read('# only a comment\n'), read('---\n...\n')]).toEqual([null, null, null])
})

test('a block whose last line ends with the text has no line break at its end', () => {
  expect([read('a: |\n  x'), read('a: |+\n  x'), read('a: >\n  x\n  y'), read('- |\n x\n ')]).toEqual([
    { a: 'x' },
    { a: 'x' },
    { a: 'x y' },
    ['x\n'],
  ])
  expect(read('a: |\n  x\nb: 1')).toEqual({ a: 'x\n', b: 1 })
})

test('what is no YAML is refused with its place', () => {
  expect(messages('a: !foo b')[0]).toContain("could not determine a constructor for the tag '!foo'")
  expect(messages('a: %x')[0]).toContain("found character '%' that cannot start any token")
  expect(messages('a: b: c')).toHaveLength(1)
  expect(messages('a: [1')).not.toEqual([])
  expect(messages('{{ x }}: 1')).not.toEqual([])
  expect(messages('a: 1\n---\nb: 2')).not.toEqual([])
  expect(messages('a: \u0007')[0]).toContain('special characters are not allowed')
})

test('hostile texts are refused by a limit, which is named', () => {
  const deep = `${'['.repeat(101)}${']'.repeat(101)}`
  for (const text of [deep, '['.repeat(100_000), '- '.repeat(100_000), '{a: '.repeat(20_000), 'a'.repeat(2_000_000)]) {
    const { problems } = parseYaml(text)
    expect(problems.map((problem) => problem.rule)).toEqual(['limit'])
  }
  expect(parseYaml(`${'['.repeat(100)}${']'.repeat(100)}`).problems).toEqual([])
})

test('brackets and dashes within a scalar, and items in a row, are no nesting', () => {
  const opening = '['.repeat(300)
  for (const text of [
    `- )${'- '.repeat(300)}`,
    `a: &b ${opening}`,
    `a: !!str "${opening}"`,
    `- !!str x\n${'-\n'.repeat(300)}`,
  ]) {
    expect(parseYaml(text).problems, text).toEqual([])
  }
})

test('a text of mistakes without an end is refused by a limit, and one of several documents after the second', () => {
  for (const text of [`a: ${'{}'.repeat(10_000)}`, `a: ${'"'.repeat(10_000)}`, `a: [${'}'.repeat(10_000)}]`]) {
    expect(parseYaml(text).problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['limit', 'more than 1000 mistakes in the YAML'],
    ])
  }
  expect(parseYaml('a: !x 1\n'.repeat(3000)).problems[0]?.rule).toBe('yaml')
  expect(messages('---\na\n'.repeat(50_000))).toHaveLength(1)
})

test('a bomb of aliases stays as small as its text', () => {
  const lines = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}1]`)
  expect(JSON.stringify(read(`a0: &a0 lol\n${lines.join('\n')}`)).length).toBeLessThan(1200)
})

test('every node knows where it stands', () => {
  const text = 'a:\n  b: "x"\n'
  const node = childOf(childOf(parseYaml(text).root ?? undefined, 'a'), 'b')
  expect(text.slice(node?.start, node?.end)).toBe('"x"')
})

test.each([
  ['a: |\n  x', 'x'],
  ['a: |\n  x\n', 'x\n'],
  ['a: |\n  x\n  ', 'x\n'],
  ['a: |-\n  x', 'x'],
  ['a: |+\n  x', 'x'],
  ['a: >\n  x\n  y', 'x y'],
  ['a: |\n  x\n# end', 'x\n'],
])('a block keeps the line break at its end only where one is: %j', (text, value) => {
  expect(read(text)).toEqual({ a: value })
})
