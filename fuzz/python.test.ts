import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseJson, stringifyJson } from '../engine/data/json.ts'
import type { Value, ValueMap } from '../engine/data/values.ts'
import { evaluateBare } from '../engine/expressions/evaluate-bare.ts'
import { jinjaExpression } from './grammar/jinja.ts'
import { yaqlExpression } from './grammar/yaql.ts'
import { Random } from './random.ts'

/*
 * Random expressions give what Python's own yaql and Jinja give, with the options that Mistral sets. Both are looked for
 * where Debian puts them (python3-yaql, python3-jinja2); the output says when they are not there.
 */
const python = '/usr/bin/python3'
const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0

const context = {
  a: 1,
  b: 2.5,
  s: 'some text',
  n: null,
  t: true,
  l: [3, 1, 2],
  d: { x: { y: 1 }, k: 'v' },
  rows: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
}

/** Not the same from run to run, or told otherwise in docs/deviations.md: orders of sets, marked-up texts. */
const apart = {
  yaql: /set\(|toSet|keys\(\)|characters|regex\(|now\(|yaml_|json_|localtz|select\(\$\)\)|slice\(-/,
  jinja: /\||escape|safe/,
} as const

const expressions = (language: 'yaql' | 'jinja', count: number): readonly string[] => {
  const made = new Set<string>()
  for (let index = 0; made.size < count; index++) {
    const random = new Random(15, index)
    const source = language === 'yaql' ? yaqlExpression(random, 1) : jinjaExpression(random, 1)
    if (!apart[language].test(source)) made.add(source)
  }
  return [...made]
}

const ours = (language: string, expr: string): Value => {
  const request = parseJson(JSON.stringify({ language, mode: 'bare', expr, context })) as ValueMap
  const sources = { now: () => 0, uuid: () => '', random: () => 0.5, clock: () => 0 }
  const { error, result = null, result_type: kind } = evaluateBare(request, sources) as ValueMap
  if (error !== undefined) return (error as ValueMap).class ?? null
  return kind === undefined ? ['value', result] : ['kind']
}

const compare = (language: 'yaql' | 'jinja', count: number): void => {
  const sources = expressions(language, count)
  const input = sources.map((expr, id) => JSON.stringify({ id, language, expr, context })).join('\n')
  const run = spawnSync(python, [join(import.meta.dirname, 'python-oracle.py'), language], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const answers = run.stdout.trim().split('\n')
  expect(answers, run.stderr).toHaveLength(sources.length)
  const different = answers.flatMap((line) => {
    const { id, skipped, error, result = null } = parseJson(line) as ValueMap
    const source = sources[Number(id)] as string
    const mine = ours(language, source)
    if (skipped !== undefined || mine === 'LimitExceeded') return []
    // What JSON cannot hold is an error of json.dumps over there, or a key made a text.
    if (stringifyJson(mine) === '["kind"]') return []
    const theirs = error ?? ['value', result]
    return stringifyJson(mine) === stringifyJson(theirs)
      ? []
      : [`${source}: ${stringifyJson(mine)} and not ${stringifyJson(theirs)}`]
  })
  expect(different).toEqual([])
}

describe.skipIf(!has('yaql'))("random expressions give what Debian's python3-yaql gives", () => {
  test('in YAQL', { timeout: 120_000 }, () => compare('yaql', 600))
})

describe.skipIf(!has('yaql, jinja2'))("random expressions give what Debian's python3-jinja2 gives", () => {
  test('in Jinja', { timeout: 120_000 }, () => compare('jinja', 1200))
})
