import type { Doc } from '../../engine/expressions/docs/doc.ts'
import { findDoc, type NamePlace } from '../../engine/expressions/docs/find-doc.ts'
import {
  jinjaFilters,
  jinjaFunctions,
  jinjaMethods,
  jinjaTests,
  type KnownFunction,
  yaqlFunctions,
} from '../../engine/expressions/known-functions.ts'
import { wantedPart } from './wanted.ts'

/** A function that is named in a text, with what it does. */
export interface NamedFunction {
  readonly name: string
  /** The parameters of each of its forms: `items, predicate?`; none for an operator. */
  readonly forms: readonly string[]
  readonly doc: Doc
  /** Where its name begins and ends. */
  readonly from: number
  readonly to: number
}

const known: Readonly<Record<string, () => readonly KnownFunction[]>> = {
  'yaql function': () => yaqlFunctions(false),
  'yaql method': () => yaqlFunctions(true),
  'jinja function': jinjaFunctions,
  'jinja method': () => jinjaMethods(),
  'jinja filter': jinjaFilters,
  'jinja test': jinjaTests,
}

/** The function whose name stands at an offset of a line; null for all else, variables and keys too. */
export function nameAt(line: string, offset: number): NamedFunction | null {
  const rest = /^\w*/.exec(line.slice(offset))?.[0] ?? ''
  const to = offset + rest.length
  const part = wantedPart(line, to)
  if (part === null || part.prefix === '' || part.kind === 'task') return null
  const { language, kind, prefix: name, from } = part
  const isCall = line[to] === '('
  const places: readonly NamePlace[] = kind === 'path' ? (isCall ? ['method'] : []) : [kind]
  // Within a statement of Jinja `if`, `in` and `else` are its own words.
  const mayBeOperator = kind === 'function' && !isCall && !/\{%(?!.*%\})/.test(line.slice(0, from))
  for (const place of mayBeOperator ? (['operator', ...places] as const) : places) {
    const doc = findDoc(language, place, name)
    if (doc === undefined) continue
    const forms = known[`${language} ${place}`]?.().find((one) => one.name === name)?.forms ?? []
    return { name, forms, doc, from, to }
  }
  return null
}

/** The call whose arguments an offset of a line stands in, and the number of the argument. */
export function callAt(
  line: string,
  offset: number,
): { readonly call: NamedFunction; readonly argument: number } | null {
  const open = Math.max(...['<%', '{{', '{%'].map((sign) => line.lastIndexOf(sign, offset - 2)))
  const brackets: { readonly at: number; argument: number }[] = []
  let quote = ''
  for (let at = open + 2; open >= 0 && at < offset; at++) {
    const sign = line[at] as string
    const inner = brackets.at(-1)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (/[([{]/.test(sign)) brackets.push({ at, argument: 0 })
    else if (/[)\]}]/.test(sign)) brackets.pop()
    else if (sign === ',' && inner !== undefined) inner.argument++
  }
  const last = brackets.findLast(({ at }) => line[at] === '(')
  const call = last === undefined ? null : nameAt(line, last.at)
  return last === undefined || call === null ? null : { call, argument: last.argument }
}
