import type { Document, Node, ParsedNode } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import type { Budget } from '../runtime/budget.ts'
import { Dict } from '../runtime/dict.ts'
import { Failure } from '../runtime/failure.ts'
import { strOf } from '../runtime/repr.ts'
import type { Dialect, RV } from '../runtime/runtime-value.ts'
import { resolveScalar, resolveTagged } from './yaml-resolve.ts'

/** `yaml_parse(s)`: YAML 1.1; `&x` and `*x` are ordinary characters. @throws Failure where the text is no YAML. */
export const parseYamlText = (value: RV, budget: Budget, dialect: Dialect): RV => {
  const text = strOf(value, dialect)
  budget.take(text.length)
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, {
    version: '1.1',
    lineCounter: lines,
    uniqueKeys: false,
    schema: 'failsafe',
  })
  if (!Array.isArray(documents) || documents.length === 0) return null
  if (documents.length > 1) {
    throw new Failure('ComposerError', 'expected a single document in the stream')
  }
  const [document] = documents as Document.Parsed[]
  const [problem] = document?.errors ?? []
  if (problem) throw new Failure('ParserError', problem.message.split('\n')[0] as string)
  return convert(document?.contents as ParsedNode | null, budget)
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
