import { pythonRepr } from '../../data/python-str.ts'
import type { Value } from '../../data/values.ts'
import { validateExpressionText } from '../../expressions/validate-text.ts'
import { nearestName } from '../fixes/nearest-name.ts'
import type { Phrase } from '../rules/phrases.ts'
import { render } from '../rules/render.ts'
import type { MessageParams } from '../rules/rule.ts'
import type { Rule } from '../rules.ts'
import { ruleKind } from '../rules.ts'
import type { Problem, QuickFix } from '../spec.ts'
import type { Span, YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { warnBrokenExpression } from './broken-expression.ts'
import { Lines } from './lines.ts'

/** Collects the problems of one text with the place of each. */
export class Report {
  readonly text: string
  private readonly found: Problem[] = []
  private readonly lines: Lines
  errorCount = 0
  /** Bound for texts that hold thousands of problems in one map, each of whose fixes would go through it. */
  private fixWork = 100_000
  private readonly comparisons = { left: 20_000 }

  constructor(text: string) {
    this.text = text
    this.lines = new Lines(text)
  }

  add(rule: Rule, params: MessageParams, path: string, span: Span, fixes: readonly QuickFix[] = []): void {
    const { code, severity, text } = ruleKind(rule)
    if (severity === 'error') this.errorCount++
    const message = render(text, params, 'en')
    this.found.push({ severity, rule, code, params, message, path, range: this.lines.range(span), fixes })
  }

  /** The name most like one that does not exist; null where none is, or where too many were looked for already. */
  nearest(name: string, names: Iterable<string>): string | null {
    return nearestName(name, names, this.comparisons)
  }

  /** Makes quick fixes while there is work left for them; `size` is how many entries that one goes through. */
  fixes(size: number, make: () => readonly QuickFix[]): readonly QuickFix[] {
    this.fixWork -= size
    return this.fixWork < 0 ? [] : make()
  }

  /** Line of an offset, from 1. */
  lineOf(offset: number): number {
    return this.lines.range({ start: offset, end: offset }).line
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
    if (text.includes('\n')) warnBrokenExpression(this, text, path, span)
    const checked = validateExpressionText(text)
    if (!checked.ok) this.add('expression', { detail: checked.error.message }, path, span)
  }

  get hasErrors(): boolean {
    return this.errorCount > 0
  }

  /** In the order of the text. */
  problems(): readonly Problem[] {
    return this.found.toSorted((a, b) => a.range.start - b.range.start)
  }
}

/** What a value was, for messages. */
export const kindPhrase = (node: YamlNode): Phrase => {
  if (node.kind === 'list') return node.items.length === 0 ? 'empty-list' : 'list'
  if (node.kind === 'map') return node.entries.size === 0 ? 'empty-map' : 'map'
  if (node.date) return 'date'
  if (node.value === null) return 'null'
  if (typeof node.value === 'string') return node.value === '' ? 'empty-text' : 'text'
  return typeof node.value === 'boolean' ? 'boolean' : 'number'
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
