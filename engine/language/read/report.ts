import { pythonRepr } from '../../data/python-str.ts'
import type { Value } from '../../data/values.ts'
import { hasExpression, validateExpressionText } from '../../expressions/validate-text.ts'
import type { Rule } from '../rules.ts'
import { ruleSeverity } from '../rules.ts'
import type { Problem } from '../spec.ts'
import type { Span, YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { Lines } from './lines.ts'

const delimiters = [
  ['<%', '%>'],
  ['{{', '}}'],
] as const

/** Collects the problems of one text with the place of each. */
export class Report {
  private readonly found: Problem[] = []
  private readonly lines: Lines

  constructor(text: string) {
    this.lines = new Lines(text)
  }

  add(rule: Rule, message: string, path: string, span: Span): void {
    this.found.push({ severity: ruleSeverity(rule), rule, message, path, range: this.lines.range(span) })
  }

  /** A violation of the language's shape, worded as Mistral's validator words it. */
  schema(rule: Rule, message: string, path: string, span: Span): void {
    this.add(rule, `Invalid DSL: ${message}`, path, span)
  }

  /** Checks the grammar of the expressions of a text, or of the texts directly in a list or a map. */
  expressions(node: YamlNode | undefined, path: string): void {
    if (node === undefined) return
    if (node.kind === 'scalar') this.expression(node.value, path, node)
    else if (node.kind === 'list') {
      for (const [at, item] of node.items.entries()) {
        if (item.kind === 'scalar') this.expression(item.value, `${path}.${at}`, item)
      }
    } else {
      for (const [name, { value }] of node.entries) {
        if (value.kind === 'scalar') this.expression(value.value, `${path}.${name}`, value)
      }
    }
  }

  expression(text: Value, path: string, span: Span): void {
    if (typeof text !== 'string') return
    if (text.includes('\n')) this.warnBrokenExpression(text, path, span)
    const checked = validateExpressionText(text)
    if (!checked.ok) this.add('expression', checked.error.message, path, span)
  }

  private warnBrokenExpression(text: string, path: string, span: Span): void {
    const broken = delimiters.some(([open, close]) => {
      const start = text.indexOf(open)
      const end = start < 0 ? -1 : text.indexOf(close, start)
      return end >= 0 && text.slice(start, end).includes('\n')
    })
    if (!broken || hasExpression(text)) return
    const message = 'an expression must begin and end on one line; this is taken as plain text'
    this.add('multi-line-expression', message, path, span)
  }

  get hasErrors(): boolean {
    return this.found.some((problem) => problem.severity === 'error')
  }

  /** In the order of the text. */
  problems(): readonly Problem[] {
    return this.found.toSorted((a, b) => a.range.start - b.range.start)
  }
}

const longest = 300

/** How Python shows a node, cut where it gets long. */
export const shown = (node: YamlNode): string => {
  if (node.kind === 'scalar' && node.date === true) return `datetime.date(${node.source})`
  return shownValue(nodeValue(node))
}

export const shownValue = (value: Value): string => {
  const text = pythonRepr(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
