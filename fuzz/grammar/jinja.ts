import type { Random } from '../random.ts'

/* Templates and expressions of Jinja made by the rules: each filter, test and method on the kinds it takes, mostly. */
const filters =
  `abs n;attr a s;batch l i a;capitalize s;center s i;count l;d a a;default a a b;dictsort d b;e s;escape s;filesizeformat n b
first l;float a n;forceescape s;format s a a;groupby l s;indent s i b b;int a i i;items d;join l s s;last l;length l;list l;lower s;map l q
map l Q;max l;min l;pprint a;reject l q;rejectattr l s q;replace s s s i;reverse l;reverse s;round n i R;safe s;select l q;selectattr l s q
slice l i a;sort l b b;string a;striptags s;sum l;title s;tojson a i;trim s s;truncate s i b s;unique l;upper s;urlencode s;urlencode d
urlize s;wordcount s;wordwrap s i;xmlattr d`
    .split(/[;\n]/)
    .map((line) => line.split(' '))
const tests =
  'boolean callable defined divisibleby(2) eq(1) even false filter float ge(1) gt(1) in([1,2]) integer iterable le(1) lower lt(1) mapping ne(1) none number odd sameas(none) sequence string test true undefined upper'.split(
    ' ',
  )
const methods =
  `s capitalize;s casefold;s center i s;s count s;s encode;s endswith s;s expandtabs i;s find s i i;s format a a;s index s;s isalnum
s isalpha;s isdecimal;s isdigit;s isidentifier;s islower;s isnumeric;s isspace;s istitle;s isupper;s join l;s ljust i s;s lower;s lstrip s
s partition s;s replace s s i;s rfind s;s rindex s;s rjust i s;s rpartition s;s rsplit s i;s rstrip s;s split s i;s splitlines b;s startswith s
s strip s;s swapcase;s title;s upper;s zfill i;l index a;l count a;l copy;l pop i;l append a;l reverse;l sort;l insert i a;l extend l;d get s a
d keys;d values;d items;d copy;d pop s a;d update d;d setdefault s a;n bit_length;n conjugate;n is_integer`
    .split(/[;\n]/)
    .map((line) => line.split(' '))
const literals: Readonly<Record<string, readonly string[]>> = {
  i: ['0', '1', '2', '3', '-1', '7', '10', '_.a', '255', '9007199254740993'],
  n: ['0', '1', '-1', '2.5', '-0.5', '1.0', '1e3', '_.a', '_.b', '123456789.125', '2 ** 70'],
  s: [
    "''",
    "'a'",
    "'abc def'",
    "'a,b,,c'",
    "' pad '",
    "'é😀'",
    "'12'",
    "'1.5'",
    '_.s',
    "'<b>x</b>'",
    "'a\\nb'",
    "'{} {0} {a}'",
    "'%s %d'",
    "'A'",
    "'http://example.org/x'",
    "'x' * 3",
  ],
  b: ['true', 'false', '_.t', 'none'],
  l: [
    '[]',
    '[1, 2, 3]',
    '[3, 1, 2]',
    "['b', 'a', 'B']",
    '[1, "a", none, true]',
    '_.l',
    '_.rows',
    '(1, 2)',
    'range(4)',
    '_.d',
    '[[1, 2], [3]]',
    "[{'k': 1}, {'k': 2}]",
    '_.l | map("string")',
    "'abc'",
  ],
  d: ['{}', "{'a': 1}", "{'a': 1, 'b': {'c': 2} }", '_.d', 'dict(a=1)', '_', "{'b': none, 'A': [1]}", '{1: 2}'],
  q: ["'odd'", "'defined'", "'string'", "'gt', 1", "'in', [1, 2]", "'none'", "'nope'", ''],
  Q: [
    "'upper'",
    "'string'",
    "attribute='k'",
    "attribute='k', default=0",
    "'int', 3",
    "'replace', 'a', 'b'",
    "'nope'",
    'attribute=0',
  ],
  R: ["'common'", "'ceil'", "'floor'", "'nope'"],
}
const kinds = 'insbld'.split('')
const operators = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '~',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not in',
  'and',
  'or',
]

/** An expression that is mostly sensible, `depth` steps deep at most. */
export const jinjaExpression = (random: Random, depth = 3): string => pieceOf(random, 'a', depth)

const pieceOf = (random: Random, kind: string, depth: number): string => {
  if (random.chance(0.05)) return pieceOf(random, random.one(kinds), depth)
  if (literals[kind] !== undefined && 'qQR'.includes(kind)) return random.one(literals[kind])
  if (depth <= 0 || random.chance(0.4)) return random.one(literals[kind === 'a' ? random.one(kinds) : kind] ?? ['none'])
  const inner = (type: string): string => pieceOf(random, type, depth - 1)
  switch (random.below(11)) {
    case 0:
    case 1:
      return `(${inner('a')} ${random.one(operators)} ${inner('a')})`
    case 2: {
      const same = random.one(kinds)
      return `(${inner(same)} ${random.one(operators)} ${inner(same)})`
    }
    case 3:
      return random.one([
        () => `[${random.many(0, 3, () => inner('a')).join(', ')}]`,
        () => `{${random.many(0, 2, () => `${inner('s')}: ${inner('a')}`).join(', ')} }`,
        () => `(${inner('a')} if ${inner('b')} else ${inner('a')})`,
        () => `(${inner(random.one(['l', 'd', 's']))})[${inner(random.one(['i', 's']))}]`,
        () =>
          `(${inner(random.one(['l', 's']))})[${inner('i')}:${inner('i')}${random.chance(0.3) ? `:${inner('i')}` : ''}]`,
        () => `(${random.one(['-', '+', 'not '])}${inner('n')})`,
        () => `(${inner('n')} < ${inner('n')} <= ${inner('n')})`,
        () => `(${inner('a')}).${random.one(['k', 'x', 'nope', 'a', 'real', 'imag'])}`,
        () => `_.${random.one(['nope', 'd.x', 'd.nope', 'l.0', 's', 'rows[0].k'])}`,
      ])()
    case 4:
    case 5:
      return `(${inner('a')} is ${random.chance(0.2) ? 'not ' : ''}${random.one(tests)})`
    case 6:
    case 7: {
      const [receiver = 's', name = 'upper', ...types] = random.one(methods)
      return `(${inner(receiver)}).${name}(${argsOf(random, types, depth)})`
    }
    default: {
      const [name = 'list', piped = 'a', ...types] = random.one(filters)
      const args = argsOf(random, types, depth)
      return `(${inner(piped)} | ${name}${args === '' ? '' : `(${args})`}${random.chance(0.2) ? ' | list' : ''})`
    }
  }
}

const argsOf = (random: Random, types: readonly string[], depth: number): string => {
  const count = random.chance(0.5) ? types.length : random.below(types.length + 2)
  return Array.from({ length: count }, (_unused, at) => pieceOf(random, types[at] ?? 'a', depth - 1))
    .filter((arg) => arg !== '')
    .join(', ')
}

/** A template with statements around expressions. */
export const jinjaTemplate = (random: Random, depth = 3): string => {
  const expression = (): string => jinjaExpression(random, 2)
  const body = (): string => (depth <= 0 ? 'x' : random.many(1, 2, () => jinjaTemplate(random, depth - 1)).join(''))
  switch (random.below(9)) {
    case 0:
    case 1:
      return `{{ ${expression()} }}`
    case 2:
      return random.one([
        'text ',
        '\n',
        '  ',
        '<b>',
        '{# note #}',
        '{{ loop.index }}',
        '{{ x }}',
        '{{ m(1) }}',
        '{{ caller() }}',
      ])
    case 3:
      return `{%${random.one(['', '-'])} if ${expression()} %}${body()}{% elif ${expression()} %}${body()}{% else %}${body()}{%${random.one(['', '-'])} endif ${random.one(['', '-'])}%}`
    case 4:
      return `{% for x in ${expression()}${random.chance(0.2) ? ' if x' : ''} %}${body()}{{ loop.${random.one(['index', 'first', 'last', 'length', 'revindex', 'nextitem', 'cycle(1, 2)', 'changed(x)', 'depth'])} }}${random.chance(0.3) ? `{% else %}${body()}` : ''}{% endfor %}`
    case 5:
      return `{% set x = ${expression()} %}${body()}`
    case 6:
      return `{% macro m(x, y=${expression()}) %}${body()}{% endmacro %}{{ m(${expression()}) }}`
    case 7:
      return `{% with x = ${expression()} %}${body()}{% endwith %}`
    default:
      return `{% filter ${random.one(['upper', 'trim', 'replace("a", "b")', 'indent', 'nope'])} %}${body()}{% endfilter %}`
  }
}
