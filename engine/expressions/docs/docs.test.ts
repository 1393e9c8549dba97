import { expect, test } from 'vitest'
import { parseJson, stringifyJson } from '../../data/json.ts'
import type { ValueMap } from '../../data/values.ts'
import type { Language } from '../error.ts'
import { evaluateText } from '../evaluate-text.ts'
import { jinjaFilters, jinjaFunctions, jinjaMethods, jinjaTests, yaqlFunctions } from '../known-functions.ts'
import type { EvaluationScope } from '../scope.ts'
import { scopeOf } from '../test-scope.ts'
import { library } from '../yaql/library.ts'
import { docTables, findDoc, type NamePlace, operatorWords } from './find-doc.ts'

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

const registered: readonly (readonly [Language, NamePlace, readonly string[]])[] = [
  ['yaql', 'function', names(yaqlFunctions(false))],
  ['yaql', 'method', names(yaqlFunctions(true))],
  ['jinja', 'function', names(jinjaFunctions())],
  ['jinja', 'method', names(jinjaMethods())],
  ['jinja', 'filter', names(jinjaFilters())],
  ['jinja', 'test', names(jinjaTests())],
]

/** The execution that the examples speak of. */
const sample = parseJson(`{
  "env": {"region": "hn-1"},
  "execution": {"id": "e-1", "name": "deploy"},
  "executions": [{"id": "e-2", "state": "ERROR"}],
  "task": {"name": "build", "state": "SUCCESS", "result": "ok"},
  "tasks": [{"name": "deploy", "state": "ERROR"}]
}`) as ValueMap

const scope = (): EvaluationScope => {
  const outside = scopeOf()
  return {
    ...outside,
    functions: {
      ...outside.functions,
      env: () => sample.env ?? null,
      execution: () => sample.execution ?? null,
      executions: () => sample.executions ?? null,
      task: () => sample.task ?? null,
      tasks: () => sample.tasks ?? null,
      global: () => 'red',
    },
  }
}

test.each(registered)('each %s %s that the engine registers is described', (language, place, all) => {
  expect(all.length).toBeGreaterThan(10)
  expect(all.filter((name) => findDoc(language, place, name) === undefined)).toEqual([])
})

test('each operator of YAQL that is a word is described', () => {
  const words = library.names().flatMap((name) => /^#(?:unary_)?operator_([a-z]+)$/.exec(name)?.[1] ?? [])
  expect(operatorWords('yaql').toSorted()).toEqual([...new Set(words)].toSorted())
})

test('nothing is described that the engine does not register', () => {
  for (const language of ['yaql', 'jinja'] as const) {
    const known = new Set(registered.flatMap(([of, , all]) => (of === language ? all : [])))
    const described = [...new Set(Object.values(docTables[language]).flat())]
      .filter((table) => !docTables[language].operator.includes(table))
      .flatMap((table) => Object.keys(table).map((key) => key.replace(/^[.|]/, '')))
    expect(described.filter((name) => !known.has(name))).toEqual([])
  }
})

const examples = (['yaql', 'jinja'] as const).flatMap((language) =>
  [...new Set(Object.values(docTables[language]).flat())].flatMap((table) =>
    Object.entries(table).map(([key, [, , example, result]]) => [language, key, example, result] as const),
  ),
)

test.each(examples)('the %s example of %s comes to what it says: %s', (language, key, example, result) => {
  expect(example).toContain(key.replace(/^[.|]/, ''))
  const value = evaluateText(language === 'yaql' ? `<% ${example} %>` : `{{ ${example} }}`, scope())
  expect(value.ok ? stringifyJson(value.value) : value.error.message).toBe(stringifyJson(parseJson(result)))
})

test('each sentence is there in both languages, ends as one, and is short', () => {
  for (const language of ['yaql', 'jinja'] as const) {
    for (const table of Object.values(docTables[language]).flat()) {
      for (const [english, vietnamese, example] of Object.values(table)) {
        for (const sentence of [english, vietnamese]) expect(sentence).toMatch(/^\S.{5,110}\.$/)
        expect(vietnamese).not.toBe(english)
        expect(example.length).toBeLessThan(80)
      }
    }
  }
})
