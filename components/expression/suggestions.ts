import { isMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import type { Doc } from '../../engine/expressions/docs/doc.ts'
import { findDoc, type NamePlace, operatorWords } from '../../engine/expressions/docs/find-doc.ts'
import {
  jinjaFilters,
  jinjaFunctions,
  jinjaMethods,
  jinjaTests,
  type KnownFunction,
  yaqlFunctions,
} from '../../engine/expressions/known-functions.ts'
import type { WantedPart } from './wanted.ts'

/** What an expression at some place can name. */
export interface Known {
  readonly variables: readonly { readonly name: string; readonly certain: boolean; readonly about: string }[]
  readonly tasks: readonly string[]
  /** `$` of a past run; null when none is chosen. */
  readonly values: ValueMap | null
}

export interface Suggestion {
  readonly label: string
  /** What is written for it, and how far the cursor goes back from its end. */
  readonly insert: string
  readonly back: number
  readonly detail: string
  readonly kind: 'variable' | 'key' | 'function' | 'task'
  readonly certain: boolean
  /** What a function does. */
  readonly doc?: Doc
}

/** What fits, best first. */
export function suggestions(wanted: WantedPart, known: Known): readonly Suggestion[] {
  const all = candidates(wanted, known)
  const prefix = wanted.prefix.toLowerCase()
  const starts = all.filter(({ label }) => label.toLowerCase().startsWith(prefix))
  const within = all.filter(
    ({ label }) => !label.toLowerCase().startsWith(prefix) && label.toLowerCase().includes(prefix),
  )
  return prefix === '' ? all : [...starts, ...within]
}

function candidates({ language, kind, path }: WantedPart, known: Known): readonly Suggestion[] {
  switch (kind) {
    case 'task':
      return known.tasks.map((name) => plain(name, 'task', ''))
    case 'filter':
      return jinjaFilters().map(named(language, 'filter'))
    case 'test':
      return jinjaTests().map(named(language, 'test'))
    case 'function':
      return [
        root(language),
        ...(language === 'yaql' ? yaqlFunctions(false) : jinjaFunctions()).map(named(language, 'function')),
        ...operatorWords(language).map((name) => described(plain(name, 'function', ''), language, 'operator')),
      ]
    case 'method':
      return language === 'yaql' ? methods() : pythonMethods(undefined)
    case 'path':
      return path.length === 0 ? variables(known) : below(path, known, language)
  }
}

/** Where data begin: most expressions want it first. */
const root = (language: 'yaql' | 'jinja'): Suggestion => plain(language === 'yaql' ? '$.' : '_.', 'variable', '')

const variables = ({ variables: all, values }: Known): readonly Suggestion[] =>
  all.map(({ name, certain, about }) => {
    const value = values === null || !Object.hasOwn(values, name) ? undefined : values[name]
    return { ...plain(name, 'variable', value === undefined ? about : `${about} · ${short(value)}`), certain }
  })

function below(path: readonly string[], { values }: Known, language: 'yaql' | 'jinja'): readonly Suggestion[] {
  let value: Value | undefined = values ?? undefined
  for (const name of path) value = isMap(value as Value) ? (value as ValueMap)[name] : undefined
  const keys = isMap(value as Value)
    ? Object.entries(value as ValueMap).map(([name, inner]) => plain(name, 'key', short(inner)))
    : []
  return [...keys, ...(language === 'yaql' ? methods() : pythonMethods(value))]
}

const plain = (label: string, kind: Suggestion['kind'], detail: string): Suggestion => ({
  label,
  insert: label,
  back: 0,
  detail,
  kind,
  certain: true,
})

const described = (suggestion: Suggestion, language: 'yaql' | 'jinja', place: NamePlace): Suggestion => {
  const doc = findDoc(language, place, suggestion.label)
  return doc === undefined ? suggestion : { ...suggestion, doc }
}

/** A function is written with its brackets; filters and tests without them, unless they want arguments. */
const named =
  (language: 'yaql' | 'jinja', place: NamePlace) =>
  ({ name, parameters, wantsArguments }: KnownFunction): Suggestion => {
    const isBare = (place === 'filter' || place === 'test') && !wantsArguments
    const suggestion = plain(name, 'function', parameters === '' && isBare ? '' : `(${parameters})`)
    if (isBare) return described(suggestion, language, place)
    return described({ ...suggestion, insert: `${name}()`, back: parameters === '' ? 0 : 1 }, language, place)
  }

/** Of the value's own kind when it is known, otherwise of all kinds. */
const pythonMethods = (value: Value | undefined): readonly Suggestion[] => {
  const kind =
    typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : isMap(value as Value) ? 'map' : undefined
  return jinjaMethods(kind).map(named('jinja', 'method'))
}

const methods = (): readonly Suggestion[] => yaqlFunctions(true).map(named('yaql', 'method'))

/** A value in a few words. */
export function short(value: Value): string {
  if (Array.isArray(value)) return `[${value.length}]`
  if (isMap(value)) return `{${Object.keys(value).slice(0, 3).join(', ')}${Object.keys(value).length > 3 ? ', …' : ''}}`
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
