import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import type { Value, ValueMap } from '../../engine/data/values.ts'
import { evaluateDeep } from '../../engine/expressions/evaluate-deep.ts'
import { evaluateText } from '../../engine/expressions/evaluate-text.ts'
import { expressionReferences } from '../../engine/expressions/names.ts'
import type { EvaluationScope } from '../../engine/expressions/scope.ts'
import { validateExpressionText } from '../../engine/expressions/validate-text.ts'
import { expressionSeeds } from '../corpus.ts'
import { jinjaExpression, jinjaTemplate } from '../grammar/jinja.ts'
import { yaqlExpression } from '../grammar/yaql.ts'
import { mutated } from '../mutate.ts'
import type { Check } from '../oracle.ts'
import { foreignWords, impurity } from '../oracle.ts'
import type { Random } from '../random.ts'
import type { Target } from '../target.ts'

/** What expressions see: every kind of data, and names through which JavaScript's own objects could be reached. */
const data = parseJson(`{
  "a": 1, "b": 2.5, "c": 1.0, "s": "some text", "n": null, "t": true, "big": 9007199254740993,
  "l": [3, 1, 2], "d": {"x": {"y": 1}, "k": "v"}, "rows": [{"k": "a", "v": 1}, {"k": "b", "v": 2}],
  "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": 1}}, "toString": 7, "length": -1, "then": null,
  "__env": {"e": 1}, "__execution": {"id": "x"}
}`) as ValueMap
const before = stringifyJson(data)

const scope: EvaluationScope = {
  layers: [data],
  functions: {
    task: (name) =>
      parseJson(JSON.stringify({ name, state: 'SUCCESS', result: { content: [1, name] }, published: {} })),
    tasks: () => [],
    execution: () => parseJson('{"id": "11111111-2222-4333-8444-555555555555", "input": {"a": 1}}'),
    executions: () => [],
    env: () => data.__env as Value,
    global: (name) => data[name] ?? null,
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    uuid: () => '11111111-2222-4333-8444-555555555555',
    random: () => 0.5,
  },
  // Steps alone must bound the time: with a clock two runs could differ.
  limits: { steps: 200_000, size: 2_000_000, depth: 100 },
}

const checkValue = (value: Value): ReturnType<Check> => {
  const impure = impurity(value)
  if (impure !== null) return { promise: 'plain data', what: impure }
  if (stringifyJson(data) !== before) return { promise: 'no leak', what: 'the context was changed' }
  const result = stringifyJson(value)
  return /\[native code\]|\[object [A-Z]/.test(result) ? { promise: 'no leak', what: result.slice(0, 500) } : { result }
}

/** A text is checked, looked at for names, and evaluated alone. */
export const checkText: Check = (text) => {
  const checked = validateExpressionText(text)
  const names = expressionReferences(text)
  const result = evaluateText(text, scope)
  if (result.ok) {
    const outcome = checkValue(result.value)
    return 'promise' in outcome ? outcome : { result: outcome.result + checked.ok + names.whole }
  }
  const { message } = result.error
  const said = message.replaceAll(text, '')
  if (!/^Can not evaluate (?:YAQL|Jinja) expression \[expression=/.test(message))
    return { promise: 'in words', what: message }
  return foreignWords.test(said) && !foreignWords.test(text)
    ? { promise: 'in words', what: message }
    : { result: message }
}

/** A structure of texts, as JSON. */
const checkDeep: Check = (input) => {
  let structure: Value
  try {
    structure = parseJson(input)
  } catch {
    return { result: 'no JSON' }
  }
  const result = evaluateDeep(structure, scope)
  return result.ok ? checkValue(result.value) : { result: result.error.message }
}

const yaqlSeeds = expressionSeeds('yaql')
const jinjaSeeds = expressionSeeds('jinja')

const yaqlSource = (random: Random): string => {
  const source = random.chance(0.6) ? yaqlExpression(random) : random.one(yaqlSeeds)
  return random.chance(0.5) ? mutated(source, random, yaqlSeeds) : source
}

const jinjaSource = (random: Random): string => {
  const source = random.chance(0.6) ? jinjaExpression(random) : random.one(jinjaSeeds)
  return random.chance(0.5) ? mutated(source, random, jinjaSeeds) : source
}

const template = (random: Random): string => {
  const text = jinjaTemplate(random)
  return random.chance(0.4) ? mutated(text, random, jinjaSeeds) : text
}

const mixed = (random: Random): string =>
  random
    .many(1, 4, () =>
      random.one([
        () => `<% ${yaqlSource(random)} %>`,
        () => `{{ ${jinjaSource(random)} }}`,
        () => template(random),
        () => random.one([' ', 'text', '\n', '<%', '%>', '}}', '{{', 'é']),
      ])(),
    )
    .join('')

const structure = (random: Random, depth = 3): Value => {
  if (depth === 0 || random.chance(0.4)) return mixed(random)
  const keys = ['a', 'b', '__proto__', 'constructor', '0', '<% $.a %>']
  return random.chance(0.5)
    ? random.many(0, 3, () => structure(random, depth - 1))
    : (Object.assign(
        Object.create(null),
        ...random.many(0, 3, () => ({ [`${random.one(keys)}`]: structure(random, depth - 1) })),
      ) as Value)
}

export const evaluationTargets: readonly Target[] = [
  { name: 'yaql', make: (random) => `<% ${yaqlSource(random)} %>`, check: checkText },
  {
    name: 'jinja',
    make: (random) => (random.chance(0.6) ? `{{ ${jinjaSource(random)} }}` : template(random)),
    check: checkText,
  },
  { name: 'inline', make: mixed, check: checkText },
  { name: 'recursive', make: (random) => stringifyJson(structure(random)), check: checkDeep },
]
