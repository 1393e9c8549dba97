import type { Node, ParsedNode } from 'yaml'
import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { firstDocuments } from '../../data/yaml-documents.ts'
import type { Budget } from '../runtime/budget.ts'
import { Dict } from '../runtime/dict.ts'
import { Failure, LimitFailure } from '../runtime/failure.ts'
import { strOf } from '../runtime/repr.ts'
import type { Dialect, RV } from '../runtime/runtime-value.ts'
import { resolveScalar, resolveTagged } from './yaml-resolve.ts'

/** `yaml_parse(s)`: YAML 1.1; `&x` and `*x` are ordinary characters. @throws Failure where the text is no YAML. */
export const parseYamlText = (value: RV, budget: Budget, dialect: Dialect): RV => {
  const text = strOf(value, dialect)
  budget.take(text.length)
  // The library takes a microsecond or two for a character.
  budget.tick(text.length)
  const read = firstDocuments(text, new Set())
  if ('tooMany' in read) throw new LimitFailure(`The YAML has too many ${read.tooMany}`)
  const [document, second] = read.documents
  if (document === undefined) return null
  if (second !== undefined) throw new Failure('ComposerError', 'expected a single document in the stream')
  const [problem] = document.errors
  if (problem) {
    const { line, col } = lineAt(text, problem.pos[0])
    throw new Failure('ParserError', `${problem.message.split('\n')[0]} at line ${line}, column ${col}`)
  }
  return convert(document.contents as ParsedNode | null, budget)
}

const lineAt = (text: string, offset: number): { readonly line: number; readonly col: number } => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, col: (lines.at(-1) as string).length + 1 }
}

const convert = (node: Node | null, budget: Budget): RV => {
  budget.take(1)
  if (node === null) return null
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined
  if (isAlias(node)) return `*${node.source}`
  if (isScalar(node)) {
    const text = typeof node.source === 'string' ? node.source : String(node.value ?? '')
    if (anchor !== undefined) return `&${anchor}${text === '' ? '' : ` ${text}`}`
    if (node.tag !== undefined) return resolveTagged(node.tag, text)
    return node.type === 'PLAIN' || node.type === undefined ? resolveScalar(text) : text
  }
  if (isSeq(node)) {
    return node.items.map((item) => convert(item as Node | null, budget))
  }
  if (!isMap(node)) return null
  const out = new Dict()
  for (const { key, value } of node.items) {
    const converted = convert(key as Node | null, budget)
    if (Array.isArray(converted) || converted instanceof Dict) {
      throw new Failure('ConstructorError', 'while constructing a mapping\nfound unhashable key')
    }
    out.set(converted, convert(value as Node | null, budget))
  }
  return out
}
