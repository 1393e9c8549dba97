/*
 * The few forms of expressions that the trials use, each with its meaning in a line. That the engine's evaluators are
 * right is for other tests to show; here they must only agree on these.
 */
import type { Json, JsonMap } from './document.ts'

/** What an expression sees: `$` in layers, first match wins. */
export interface Sight {
  readonly layers: readonly JsonMap[]
  readonly result: Json
  readonly env: JsonMap
}

/** An expression that fails. */
export class Failure extends Error {}

const forms: readonly [RegExp, (sight: Sight, parts: readonly string[]) => Json][] = [
  [/^(true|false|-?\d+|\[.*\])$/, (_, [text = '']) => JSON.parse(text)],
  [/^\$\.(\w+)$/, ({ layers }, [name = '']) => lookUp(layers, name) as Json],
  [/^\$\.get\((\w+), (.+?)\)$/, ({ layers }, [name = '', other = '']) => get(layers, name, other)],
  [
    /^\$\.get\((\w+), (.+?)\) \+ (\d+)$/,
    ({ layers }, [name = '', other = '', n]) => number(get(layers, name, other)) + Number(n),
  ],
  [
    /^\$\.get\((\w+), (.+?)\) < (\d+)$/,
    ({ layers }, [name = '', other = '', n]) => number(get(layers, name, other)) < Number(n),
  ],
  [
    /^\$\.get\((\w+), (.+?)\) = (\d+)$/,
    ({ layers }, [name = '', other = '', n]) => get(layers, name, other) === Number(n),
  ],
  [/^env\(\)\.get\((\w+), (.+?)\)$/, ({ env }, [name = '', other = '']) => get([env], name, other)],
  [/^task\(\)\.result$/, ({ result }) => result],
  [/^task\(\)\.result = (\d+)$/, ({ result }, [n]) => result === Number(n)],
  [/^int\(x\)$/, () => fail()],
]

/** Everything a definition may hold: texts with an expression, lists, maps, plain values. */
export const evaluate = (value: Json, sight: Sight): Json => {
  if (typeof value === 'string') return evaluateText(value, sight)
  if (Array.isArray(value)) return value.map((one) => evaluate(one, sight))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, evaluate(one, sight)]))
}

const evaluateText = (text: string, sight: Sight): Json => {
  const inner = /^<% (.*) %>$/.exec(text)?.[1]
  if (inner === undefined) return text
  for (const [form, meaning] of forms) {
    const match = form.exec(inner)
    if (match !== null) return meaning(sight, match.slice(1))
  }
  throw new Error(`the model does not know the expression ${text}`)
}

/** Python's truth. */
export const isTrue = (value: Json): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : value !== null && typeof value === 'object'
      ? Object.keys(value).length > 0
      : Boolean(value)

const lookUp = (layers: readonly JsonMap[], name: string): Json | undefined =>
  layers.find((layer) => Object.hasOwn(layer, name))?.[name]

const get = (layers: readonly JsonMap[], name: string, other: string): Json => {
  const found = lookUp(layers, name)
  return found === undefined ? (JSON.parse(other) as Json) : found
}

const number = (value: Json): number => (typeof value === 'number' ? value : fail())

const fail = (): never => {
  throw new Failure()
}
