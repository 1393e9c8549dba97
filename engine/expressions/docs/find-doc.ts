import type { Language } from '../error.ts'
import type { Doc, DocTable } from './doc.ts'
import { collectionMethods } from './jinja/collection-methods.ts'
import { functions } from './jinja/functions.ts'
import { listFilters } from './jinja/list-filters.ts'
import { mistral as jinjaMistral } from './jinja/mistral.ts'
import { mistralFilters } from './jinja/mistral-filters.ts'
import { operators as jinjaOperators } from './jinja/operators.ts'
import { questionMethods } from './jinja/question-methods.ts'
import { tests } from './jinja/tests.ts'
import { textFilters } from './jinja/text-filters.ts'
import { textMethods } from './jinja/text-methods.ts'
import { valueFilters } from './jinja/value-filters.ts'
import { branching } from './yaql/branching.ts'
import { collections } from './yaql/collections.ts'
import { dates } from './yaql/dates.ts'
import { mistral } from './yaql/mistral.ts'
import { numbers } from './yaql/numbers.ts'
import { operators } from './yaql/operators.ts'
import { queries } from './yaql/queries.ts'
import { system } from './yaql/system.ts'
import { texts } from './yaql/texts.ts'

/** Where a name stands: behind nothing, a point, a `|` or `is`, or between two values. */
export type NamePlace = 'function' | 'method' | 'filter' | 'test' | 'operator'

type Tables = Readonly<Record<NamePlace, readonly DocTable[]>>

const yaqlCalls = [branching, numbers, texts, queries, collections, dates, system, mistral]

/** The tables in which a name is looked up, by where it stands. */
export const docTables: Readonly<Record<Language, Tables>> = {
  yaql: { function: yaqlCalls, method: yaqlCalls, filter: [], test: [], operator: [operators] },
  jinja: {
    function: [functions, jinjaMistral],
    method: [textMethods, questionMethods, collectionMethods],
    filter: [textFilters, listFilters, valueFilters, mistralFilters],
    test: [tests],
    operator: [jinjaOperators],
  },
}

const signs: Readonly<Partial<Record<NamePlace, string>>> = { method: '.', filter: '|' }

/** What a name does where it stands; undefined for one nobody knows. */
export const findDoc = (language: Language, place: NamePlace, name: string): Doc | undefined => {
  const tables = docTables[language][place]
  for (const key of [`${signs[place] ?? ''}${name}`, name]) {
    const table = tables.find((one) => Object.hasOwn(one, key))
    if (table !== undefined) return table[key]
  }
  return undefined
}

/** The operators of a language that are words. */
export const operatorWords = (language: Language): readonly string[] =>
  docTables[language].operator.flatMap((table) => Object.keys(table))
