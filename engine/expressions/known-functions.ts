import { filterNames } from './jinja/find-filter.ts'
import { globalNames } from './jinja/globals.ts'
import { testNames } from './jinja/tests.ts'
import { library } from './yaql/library.ts'
import type { Overload } from './yaql/overload.ts'

/** A function as it is offered to whoever writes an expression. */
export interface KnownFunction {
  readonly name: string
  /** The parameters of its first form: `items, predicate?`; empty when they are not known. */
  readonly parameters: string
}

const isWord = (name: string): boolean => /^[A-Za-z]/.test(name)

const byName = (a: KnownFunction, b: KnownFunction): number => (a.name < b.name ? -1 : 1)

const plain = (names: readonly string[]): readonly KnownFunction[] =>
  [...new Set(names)].map((name) => ({ name, parameters: '' })).toSorted(byName)

/** The functions of YAQL, or those that can stand behind a point. */
export const yaqlFunctions = (isMethod: boolean): readonly KnownFunction[] =>
  library
    .names()
    .filter(isWord)
    .flatMap((name): KnownFunction[] => {
      const found = library.get(name)?.find((one) => (isMethod ? one.isMethod : one.isFunction))
      return found === undefined ? [] : [{ name, parameters: parametersOf(found, isMethod) }]
    })
    .toSorted(byName)

const parametersOf = ({ params, rest }: Overload, isMethod: boolean): string =>
  [
    ...params.slice(isMethod ? 1 : 0).map(({ name, optional }) => (optional ? `${name}?` : name)),
    ...(rest === null ? [] : ['…']),
  ].join(', ')

/** Jinja's filters, which stand behind a `|`. */
export const jinjaFilters = (): readonly KnownFunction[] => plain(filterNames().filter(isWord))

/** Jinja's tests, which stand behind `is`. */
export const jinjaTests = (): readonly KnownFunction[] => plain(testNames().filter(isWord))

/** Jinja's and Mistral's functions. */
export const jinjaFunctions = (): readonly KnownFunction[] => plain(globalNames())
