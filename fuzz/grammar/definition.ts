import { parseJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import { newMap } from '../../engine/data/values.ts'
import { entryText, flowText } from '../../engine/language/yaml/write-yaml.ts'
import type { Random } from '../random.ts'
import { yaqlExpression } from './yaql.ts'

const words = [
  't1',
  't2',
  't3',
  'noop',
  'fail',
  'std.echo output="x"',
  'std.noop',
  'fail(msg="no")',
  'all',
  'one',
  '__proto__',
  'constructor',
  'i in <% $.l %>',
  'count=3 delay=1',
  '<% $.a %>',
  '{{ _.a }}',
  'yes',
  '2.0',
  '',
  '*alias',
  '&anchor x',
]
const attributes =
  'action workflow input publish publish-on-error with-items retry wait-before wait-after timeout concurrency pause-before fail-on target keep-result safe-rerun join on-success on-error on-complete on-skip requires description tags name version type'.split(
    ' ',
  )

const anything = (random: Random, depth: number): Value => {
  if (depth <= 0 || random.chance(0.4)) return random.one<Value>([...words, 0, 1, -1, 2.5, true, null])
  if (random.chance(0.5)) return random.many(0, 4, () => anything(random, depth - 1))
  return mapOf(random.many(0, 4, () => [random.one([...words, ...attributes]), anything(random, depth - 1)]))
}

const mapOf = (entries: readonly (readonly [string, Value])[]): Value => {
  const map = newMap()
  for (const [key, value] of entries) map[key] = value
  return map
}

const condition = (random: Random): string => `<% ${random.chance(0.5) ? yaqlExpression(random, 1) : '$.a'} %>`

const clause = (random: Random): Value => {
  const target = (): string => random.one(['t1', 't2', 't3', 't4', 'fail', 'noop', 'fail(msg="x y")'])
  const item = (): Value => (random.chance(0.5) ? target() : mapOf([[target(), condition(random)]]))
  const next = (): Value => (random.chance(0.4) ? target() : random.many(1, 3, item))
  if (random.chance(0.6)) return next()
  return mapOf([
    ['publish', parseJson('{"branch": {"x": "<% task().result %>"}, "global": {"y": 1}}')],
    ['next', next()],
  ])
}

const task = (random: Random): Value => {
  const values: Record<string, () => Value> = {
    action: () => random.one(['std.echo output="<% $.x %>"', 'std.noop', 'my.action a=1 b=[1, 2]', '<% $.name %>']),
    workflow: () => 'sub a=1',
    input: () => random.one<Value>([mapOf([['output', condition(random)]]), '<% $.d %>']),
    publish: () => mapOf([['x', condition(random)]]),
    'with-items': () => random.one<Value>(['i in <% $.l %>', ['i in [1, 2]', 'j in {{ _.l }}']]),
    retry: () => random.one<Value>(['count=3 delay=1 break-on=<% $.x %>', parseJson('{"count": 3, "delay": 1}')]),
    join: () => random.one<Value>(['all', 'one', 2, 0]),
    requires: () => random.one<Value>(['t1', ['t1', 't2']]),
    'wait-before': () => random.one<Value>([1, '<% $.a %>']),
    concurrency: () => 2,
    description: () => 'about it\nin lines\n',
  }
  const chosen = random.many(0, 6, () => {
    const name = random.one([...Object.keys(values), 'on-success', 'on-error', 'on-complete', 'on-success'])
    if (name.startsWith('on-')) return [name, clause(random)] as const
    return [name, values[name]?.() ?? null] as const
  })
  return mapOf(random.chance(0.1) ? [...chosen, [random.one(attributes), anything(random, 3)]] : chosen)
}

const workflow = (random: Random): Value =>
  mapOf([
    ...(random.chance(0.2) ? [['type', random.one(['direct', 'reverse'])] as const] : []),
    ...(random.chance(0.5) ? [['input', ['a', mapOf([['l', [1, 2]]])] as Value] as const] : []),
    ...(random.chance(0.2) ? [['task-defaults', task(random)] as const] : []),
    ['tasks', mapOf(random.many(1, 6, () => [random.one(['t1', 't2', 't3', 't4', 'fail', 'version']), task(random)]))],
    ...(random.chance(0.3) ? [['output', mapOf([['r', condition(random)]])] as const] : []),
    ...(random.chance(0.1) ? [[random.one(words), anything(random, 3)] as const] : []),
  ])

/** A definition of any kind, mostly well formed, in block or flow style. */
export const definitionText = (random: Random): string => {
  const members: [string, Value][] = random.many(1, 2, () => [random.one(['wf', 'wf2', 'a']), workflow(random)])
  const action = parseJson('{"base": "std.echo output=\\"<% $.a %>\\"", "input": ["a"], "output": "<% $ %>"}')
  const document = random.chance(0.7)
    ? mapOf([['version', '2.0'], ...members])
    : mapOf([
        ['version', '2.0'],
        ['name', 'wb'],
        ['workflows', mapOf(members)],
        ['actions', mapOf([['act', action]])],
      ])
  if (random.chance(0.2)) return flowText(document, random.chance(0.5) ? 'json' : 'flow')
  return `${entryText(document, 0).replace(/^\n/, '')}\n`
}

/** Any YAML, in many styles. */
export const yamlText = (random: Random): string => {
  const value = anything(random, 5)
  const block = `${entryText(mapOf([['a', value]]), 0).replace(/^\n/, '')}\n`
  return random.one([
    block,
    flowText(value),
    flowText(value, 'json'),
    block.replaceAll('\n', '\r\n'),
    `\ufeff${block}`,
    `--- # c\n${block}...\n`,
  ])
}
