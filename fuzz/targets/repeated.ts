import { jinjaExpression } from '../grammar/jinja.ts'
import { yaqlExpression } from '../grammar/yaql.ts'
import type { Random } from '../random.ts'
import type { Target } from '../target.ts'
import { checkText } from './evaluation.ts'

/*
 * What grows: an expression within itself many times over, many of them in a row, and one that is given a long text or
 * list. Work that doubles with each level, or goes by the square of a length, shows in these and in no small input.
 */

/** Operands: what an expression may stand for. */
const operand = /'[^']*'|\$(?:\.\w+)?|_\.\w+|\b\d+\b|\bnull\b|\bNone\b/g

const longest = 20_000

const split = (random: Random, source: string): readonly [string, string, string] => {
  const found = [...source.matchAll(operand)]
  if (found.length === 0) return ['', source, '']
  const { 0: text, index } = random.one(found)
  return [source.slice(0, index), text, source.slice(index + text.length)]
}

const nested = (random: Random, source: string): string => {
  const [before, middle, after] = split(random, source)
  const times = Math.min(1 + random.below(random.chance(0.5) ? 30 : 150), longest / (before.length + after.length + 1))
  return before.repeat(times) + middle + after.repeat(times)
}

const inARow = (random: Random, source: string, joints: readonly string[]): string => {
  const joint = random.one(joints)
  const times = Math.min(2 + random.below(500), longest / (source.length + joint.length))
  return Array.from({ length: Math.max(1, times) }, () => `(${source})`).join(joint)
}

const large = (random: Random, source: string, lists: readonly string[]): string => {
  const [before, , after] = split(random, source)
  const count = 10 ** (2 + random.below(4))
  const piece = random.one([
    'a',
    ' ',
    '-',
    '<',
    '1',
    'a b ',
    'a,',
    '\\n',
    'é',
    '😀',
    '"',
    '{',
    '[',
    '(',
    '%',
    '&',
    'a: ',
    '- ',
  ])
  const value = random.chance(0.8) ? `('${piece}' * ${count})` : random.one(lists).replace('N', String(count))
  return before + value + after
}

const repeated = (random: Random, source: string, joints: readonly string[], lists: readonly string[]): string =>
  random.one([() => nested(random, source), () => inARow(random, source, joints), () => large(random, source, lists)])()

export const repeatedTarget: Target = {
  name: 'repeated',
  make: (random) =>
    random.chance(0.6)
      ? `<% ${repeated(random, yaqlExpression(random), [' + ', ' and ', ' or ', ' = ', ' -> ', '.'], ['range(N)', 'range(N).select(str($))', '([1] * N)'])} %>`
      : `{{ ${repeated(random, jinjaExpression(random), [' + ', ' and ', ' or ', ' ~ ', ' == ', '|string ~ '], ['range(N)', '([1] * N)', "(['a'] * N)"])} }}`,
  check: checkText,
}
