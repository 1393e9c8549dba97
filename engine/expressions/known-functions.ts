import type { Parameter } from './jinja/bind-arguments.ts'
import { filterNames, findFilter } from './jinja/find-filter.ts'
import { globalNames } from './jinja/globals.ts'
import { methodsByKind } from './jinja/methods.ts'
import { mistralFunctions } from './jinja/mistral-functions.ts'
import { findTest, testNames } from './jinja/tests.ts'
import { library } from './yaql/library.ts'
import type { Overload } from './yaql/overload.ts'

/** A function as it is offered to whoever writes an expression. */
export interface KnownFunction {
  readonly name: string
  /** The parameters of its first form: `items, predicate?`; `…` stands for any number more. */
  readonly parameters: string
  /** Those of all its forms. */
  readonly forms: readonly string[]
  /** True when it cannot be called without arguments. */
  readonly wantsArguments: boolean
}

const isWord = (name: string): boolean => /^[A-Za-z]/.test(name)

const byName = (a: KnownFunction, b: KnownFunction): number => (a.name < b.name ? -1 : 1)

/** Those of Jinja, by what tells their parameters: undefined for any number of them. */
const known = (
  names: readonly string[],
  parametersOf: (name: string) => readonly Parameter[] | undefined,
): readonly KnownFunction[] =>
  [...new Set(names)]
    .map((name): KnownFunction => {
      const parameters = parametersOf(name)
      if (parameters === undefined) return { name, parameters: '…', forms: ['…'], wantsArguments: true }
      const written = parameters.map(([one, ...otherwise]) => (otherwise.length > 0 ? `${one}?` : one)).join(', ')
      return {
        name,
        parameters: written,
        forms: [written],
        wantsArguments: parameters.some((one) => one.length === 1),
      }
    })
    .toSorted(byName)

/** The functions of YAQL, or those that can stand behind a point. */
export const yaqlFunctions = (isMethod: boolean): readonly KnownFunction[] =>
  library
    .names()
    .filter(isWord)
    .flatMap((name): KnownFunction[] => {
      const found = library.get(name)?.filter((one) => (isMethod ? one.isMethod : one.isFunction)) ?? []
      const [first, ...others] = found.map((one) => signatureOf(one, isMethod))
      if (first === undefined) return []
      // Forms of a single parameter differ by its kind alone.
      const isSingle = (parameters: string): boolean => !parameters.includes(',')
      const more = others.map(({ parameters }) => parameters).filter((one) => !isSingle(one) || one === '…')
      return [{ name, ...first, forms: [...new Set([first.parameters, ...more])] }]
    })
    .toSorted(byName)

const signatureOf = ({ params, rest }: Overload, isMethod: boolean): Omit<KnownFunction, 'name' | 'forms'> => {
  const own = params.slice(isMethod ? 1 : 0)
  return {
    parameters: [
      ...own.map(({ name, optional }) => (optional ? `${name}?` : name)),
      ...(rest === null ? [] : ['…']),
    ].join(', '),
    wantsArguments: rest !== null || own.some(({ optional }) => !optional),
  }
}

/** Jinja's filters, which stand behind a `|`. */
export const jinjaFilters = (): readonly KnownFunction[] =>
  known(filterNames().filter(isWord), (name) => findFilter(name)?.parameters)

/** Jinja's tests, which stand behind `is`. */
export const jinjaTests = (): readonly KnownFunction[] =>
  known(testNames().filter(isWord), (name) => findTest(name)?.parameters)

/** Jinja's and Mistral's functions. */
export const jinjaFunctions = (): readonly KnownFunction[] =>
  known(globalNames(), (name) => mistralFunctions.get(name)?.parameters)

/** Methods of one kind of value in Jinja, or of all of them. */
export const jinjaMethods = (kind?: keyof typeof methodsByKind): readonly KnownFunction[] => {
  const tables = kind === undefined ? Object.values(methodsByKind) : [methodsByKind[kind]]
  return known(
    tables.flatMap((table) => [...table.keys()]),
    (name) => tables.find((table) => table.has(name))?.get(name)?.parameters,
  )
}
