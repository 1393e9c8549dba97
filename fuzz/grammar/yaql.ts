import type { Random } from '../random.ts'

/*
 * Expressions of YAQL made by the rules: every function of the standard library on the kinds of values it takes, and now
 * and then on others. A line is `kind name arguments`: F functions, M methods by their receiver's kind.
 */
const functions = `
F bool a;F isBoolean a;F selectCase b b b;F selectAllCases b b;F examine b b;F coalesce a a a;F abs n;F int a;F float a;F round n i
F max a a;F min a a;F pow n n i;F sign n;F bitwiseAnd i i;F bitwiseOr i i;F bitwiseXor i i;F bitwiseNot i;F shiftBitsLeft i i
F shiftBitsRight i i;F isInteger a;F isNumber a;F hex i;F str a;F concat s s s;F len s;F len l;F len d;F norm s s;F isEmpty s b
F characters b b;F isString a;F regex s b b b;F escapeRegex s;F isRegex a;F list a a a;F dict p;F set a a a;F isList a;F isDict a
F isSet a;F append l a;F distinct l;F enumerate l i;F any l;F all l;F range i i i;F sequence i i;F isIterable a;F call N l
F datetime i i i i i i i;F datetime n;F datetime D;F datetime D f;F timespan i i i i i i;F isDatetime a;F isTimespan a;F json_parse s
F json_dump a;F yaml_parse s;F yaml_dump a;F format s a a;F concat l l;F generate i L L;F generate i L L L
M i switchCase a a a;M s toUpper;M s toLower;M s split s i;M s rightSplit s i;M l join s;M s join l;M s trim s;M s trimLeft s
M s trimRight s;M s norm s;M s isEmpty b s;M s replace s s i;M s replace d i;M s substring i i;M s indexOf s i i
M s lastIndexOf s i i;M s startsWith s s;M s endsWith s s;M s toCharArray;M s format a a;M s len;M s matches r;M r matches s
M r search s L;M r searchAll s L;M r split s i;M s split r i;M r replace s s i;M s replace r s i;M r replaceBy s L i
M s replaceBy r L i;M l toList;M l toSet;M l toDict L L;M l flatten;M l len;M d len;M d get s a;M d set s a;M d set d
M d delete s s;M d deleteAll l;M d keys;M d values;M d items;M d containsKey s;M d containsValue a;M l contains a;M l delete i i
M l replace i a i;M l replaceMany i l i;M l insert i a;M l insertMany i l;M S add a a;M S remove a a;M S union S;M S intersect S
M S difference S;M S symmetricDifference S;M l where L;M l filter L;M l select L;M l map L;M l selectMany L;M l skip i;M l limit i
M l take i;M l skipWhile L;M l takeWhile L;M l append a a;M l concat l;M l distinct L;M l enumerate i;M l any L;M l all L
M l count;M l sum a;M l max a;M l min a;M l first a;M l last a;M l single;M l orderBy L;M l orderByDescending L
M l groupBy L L L;M l zip l l;M l zipLongest l l;M l join l L L;M a repeat i;M l indexOf a;M l lastIndexOf a;M l indexWhere L
M l lastIndexWhere L;M l slice i;M l splitAt i;M l splitWhere L;M l sliceWhere L;M l aggregate L a;M l reduce L a
M l accumulate L a;M l reverse;M d mergeWith d L L i;M l defaultIfEmpty l;M l memorize;M a assert L s;M t format f
M t replace i i i i i i i;M l unpack;M l cycle`
  .split(/[;\n]/)
  .filter((line) => line !== '')
  .map((line) => line.split(' '))

/** Names by which arguments may be passed, in the order of the positions. */
const names: Readonly<Record<string, string>> = {
  abs: 'op',
  append: 'value',
  concat: 'x',
  datetime: 'year month day hour minute second microsecond offset',
  delete: 'position count',
  distinct: 'keySelector',
  enumerate: 'start',
  filter: 'predicate',
  first: 'default',
  float: 'value',
  format: 'a',
  generate: 'initial predicate producer selector decycle',
  get: 'key default',
  groupBy: 'keySelector valueSelector aggregator',
  indexOf: 'sub start length',
  insert: 'position value',
  int: 'value',
  join: 'separator',
  last: 'default',
  len: 'collection',
  limit: 'count',
  max: 'a b',
  mergeWith: 'another listMerger itemMerger maxLevels',
  norm: 'string chars',
  orderBy: 'selector',
  pow: 'a b c',
  range: 'start stop step',
  reduce: 'selector seed',
  regex: 'pattern ignoreCase multiLine dotAll',
  repeat: 'times',
  replace: 'old new count',
  replaceBy: 'repl count',
  round: 'number ndigits',
  search: 'string selector',
  searchAll: 'string selector',
  select: 'selector',
  sequence: 'start step',
  set: 'key value',
  skip: 'count',
  slice: 'length',
  split: 'separator maxSplits',
  splitAt: 'index',
  str: 'value',
  substring: 'start length',
  sum: 'initial',
  timespan: 'days hours minutes seconds milliseconds microseconds',
  toDict: 'keySelector valueSelector',
  trim: 'chars',
  where: 'predicate',
  zipLongest: 'default',
}

const literals: Readonly<Record<string, readonly string[]>> = {
  i: ['0', '1', '2', '3', '-1', '-2', '7', '10', '100', '$.a', '$.l.len()', '9007199254740993', '255', '64'],
  n: [
    '0',
    '1',
    '-1',
    '2.5',
    '-0.5',
    '3',
    '0.0',
    '1.0',
    '10.25',
    '$.a',
    '$.b',
    '123456789.125',
    '100000000000000000000',
  ],
  s: [
    "''",
    "'a'",
    "'abc'",
    "'a b  c'",
    "'aXbXc'",
    "' pad '",
    "'é😀'",
    "'12'",
    "' -7 '",
    "'1.5'",
    "'A'",
    '$.s',
    'word',
    "'a,b,,c'",
    "'line\\nbreak'",
    "'{0} {a}'",
    '\'[1, {"a": null}]\'',
    "'a: [1, yes]'",
    "'%'",
    "'ß'",
  ],
  b: ['true', 'false', '$.t', '1', '0', 'null'],
  l: [
    '[]',
    '[1, 2, 3]',
    '[3, 1, 2]',
    "['b', 'a', 'c']",
    '[1, a, null, true]',
    '[[1, 2], [3]]',
    '$.l',
    '$.rows',
    '[{k => 1}, {k => 2}]',
    '[1, 1.0, true, 2]',
    'range(4)',
    '[null]',
    'range(3).select($)',
    '$.d.keys()',
    '$.d.values()',
    '[0, 0, 1, 1, 0]',
    '[[a, 1], [b, 2]]',
  ],
  d: [
    '{}',
    '{a => 1}',
    '{a => 1, b => {c => 2}}',
    '$.d',
    '{1 => x}',
    '{a => [1, 2], b => null}',
    'dict(a => 2, z => 3)',
    '$',
  ],
  S: ['set()', 'set(1, 2)', 'set(2, 3, a)', '[1, 2, 2].toSet()', '$.d.keys()'],
  r: [
    "regex('a')",
    "regex('[a-z]+')",
    "regex('(a)(b)?')",
    "regex('\\\\s+')",
    "regex('A', true)",
    "regex('^.', false, true)",
    "'b'",
  ],
  t: [
    'datetime(2020, 2, 29)',
    'datetime(2021, 12, 31, 23, 59, 59, 999999)',
    "datetime('2020-01-02T03:04:05+02:00')",
    'datetime(0)',
    'datetime(1999, 1, 1, offset => timespan(hours => -5))',
  ],
  p: [
    'timespan(1)',
    'timespan(hours => 1)',
    'timespan(0, 0, 1, 30)',
    'timespan(milliseconds => -1500)',
    'timespan(days => -1, seconds => 1)',
  ],
  D: [
    "'2020-01-02'",
    "'2020-01-02 03:04:05'",
    "'20200102T030405Z'",
    "'Jan 2 2020'",
    "'nonsense'",
    "'2/1/2020'",
    "'2020-13-01'",
  ],
  f: ["'%Y-%m-%d'", "'%H:%M:%S'", "'%j %U %w %y'", "'%A %B %p %I'", "'%'", "'%%'", "'%z %Z'", "'%f'", "'%Q'"],
  N: ['len', 'str', 'max', 'nope', "'#operator_+'"],
}
const lambdas = [
  '$',
  '$ > 1',
  '$ = 1',
  '$1 + $2',
  '$2',
  '$.k',
  '$.get(k)',
  '$[0]',
  '-$',
  'not $',
  '$.len()',
  'true',
  'null',
  '$ mod 2',
  '$ + 1',
  '$ < 5',
  '[$, 1]',
  'str($)',
  '{a => $}',
  '$.value',
  '$2.value',
  '$ in [1, 2]',
]
const operators = ['+', '-', '*', '/', 'mod', '=', '!=', '<', '<=', '>', '>=', 'in', 'and', 'or', '=~', '!~']
const kinds = 'insbldSrtp'.split('')
const properties = [
  'year',
  'month',
  'day',
  'hour',
  'weekday',
  'offset',
  'timestamp',
  'utc',
  'date',
  'time',
  'microsecond',
  'days',
  'hours',
  'seconds',
  'milliseconds',
  'microseconds',
  'k',
  'x',
  'nope',
  'len',
]

/** An expression that is mostly sensible, `depth` calls deep at most. */
export const yaqlExpression = (random: Random, depth = 3): string => pieceOf(random, 'a', depth)

const pieceOf = (random: Random, kind: string, depth: number): string => {
  if (kind === 'L') return random.chance(0.15) && depth > 0 ? pieceOf(random, 'a', depth - 1) : random.one(lambdas)
  if (random.chance(0.04)) return pieceOf(random, random.one(kinds), depth)
  if (depth <= 0 || random.chance(0.45))
    return random.one(literals[kind === 'a' ? random.one(kinds) : kind] ?? ['null'])
  switch (random.below(10)) {
    case 0:
    case 1:
      return `(${pieceOf(random, 'a', depth - 1)} ${random.one(operators)} ${pieceOf(random, 'a', depth - 1)})`
    case 2: {
      const same = random.one(kinds)
      return `(${pieceOf(random, same, depth - 1)} ${random.one(operators)} ${pieceOf(random, same, depth - 1)})`
    }
    case 3:
      return random.one([
        `[${random.many(0, 3, () => pieceOf(random, 'a', depth - 1)).join(', ')}]`,
        `{${random.many(0, 2, () => `${pieceOf(random, random.one(['s', 'i', 'a']), depth - 1)} => ${pieceOf(random, 'a', depth - 1)}`).join(', ')}}`,
        `${pieceOf(random, random.one(['l', 'd', 's']), depth - 1)}[${pieceOf(random, random.one(['i', 's']), depth - 1)}]`,
        `${pieceOf(random, random.one(['t', 'p', 'd', 'l']), depth - 1)}.${random.one(properties)}`,
        `let(${pieceOf(random, 'a', depth - 1)}, x => ${pieceOf(random, 'a', depth - 1)}) -> [$, $x, ${pieceOf(random, 'a', depth - 1)}]`,
        `switch(${pieceOf(random, 'b', depth - 1)} => ${pieceOf(random, 'a', depth - 1)}, true => 1)`,
        `${pieceOf(random, 'a', depth - 1)}?.len()`,
        `(${random.one(['-', '+', 'not '])}${pieceOf(random, random.one(['n', 'p', 'b']), depth - 1)})`,
      ])
    default:
      return call(random, depth)
  }
}

const call = (random: Random, depth: number): string => {
  const [form = 'F', ...rest] = random.one(functions)
  const receiver = form === 'M' ? (rest.shift() as string) : null
  const [name = 'len', ...types] = rest
  const count = random.chance(0.6) ? types.length : random.below(types.length + 2)
  const args = Array.from({ length: count }, (_unused, at) => argument(random, name, types[at] ?? 'a', depth))
  if (names[name] !== undefined && random.chance(0.25)) passByName(random, names[name].split(' '), args)
  if (receiver === null) return `${name}(${args.join(', ')})`
  return `${pieceOf(random, receiver, depth - 1)}.${name}(${args.join(', ')})`
}

/** The arguments from some place on get their names, now and then in another order or under a wrong name. */
const passByName = (random: Random, known: readonly string[], args: string[]): void => {
  const from = random.below(args.length + 1)
  const named = args.splice(from).map((arg, at) => {
    const name = random.chance(0.1) ? random.one(known) : (known[from + at] ?? random.one(known))
    return `${name} => ${arg}`
  })
  args.push(...(random.chance(0.3) ? named.toReversed() : named))
}

const argument = (random: Random, name: string, type: string, depth: number): string => {
  if (type !== 'p' || name !== 'dict') return pieceOf(random, type, depth - 1)
  return `${pieceOf(random, 's', depth - 1)} => ${pieceOf(random, 'a', depth - 1)}`
}
