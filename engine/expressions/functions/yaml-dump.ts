import { floatText } from '../../data/float-text.ts'
import { DateOnly } from '../dates/date-only.ts'
import { DateTime } from '../dates/date-time.ts'
import type { Budget } from '../runtime/budget.ts'
import { ordered } from '../runtime/compare.ts'
import { Failure } from '../runtime/failure.ts'
import { entriesOf, isMapValue } from '../runtime/maps.ts'
import { asDouble, isFloat, isNumber } from '../runtime/numbers.ts'
import { reprOf } from '../runtime/repr.ts'
import type { Dialect, RV } from '../runtime/runtime-value.ts'
import { PyList, Tuple } from '../runtime/sequences.ts'
import { isSimpleKey, yamlScalar } from './yaml-scalar.ts'

/** `yaml_dump(x)`: block style, keys sorted, as PyYAML writes it. */
export const dumpYaml = (value: RV, budget: Budget, dialect: Dialect): string => {
  const lines: string[] = []
  new Writer(lines, budget, dialect).node(value, 0, '')
  const text = lines.join('\n')
  return isOpenEnded(value) ? `${text}\n...\n` : `${text}\n`
}

/** A plain scalar as the whole document is followed by the mark of its end. */
const isOpenEnded = (value: RV): boolean =>
  typeof value === 'string' ? !/^["'|>]/.test(yamlScalar(value, 0, 0)) : itemsOf(value) === null && !isMapValue(value)

const itemsOf = (value: RV): readonly RV[] | null => {
  if (Array.isArray(value)) return value
  return value instanceof Tuple || value instanceof PyList ? value.items : null
}

class Writer {
  private readonly lines: string[]
  private readonly budget: Budget
  private readonly dialect: Dialect

  constructor(lines: string[], budget: Budget, dialect: Dialect) {
    this.lines = lines
    this.budget = budget
    this.dialect = dialect
  }

  /** Writes a node behind `lead`, which is what stands on its first line already. */
  node(value: RV, indent: number, lead: string): void {
    this.budget.take(8 + lead.length)
    const items = itemsOf(value)
    if (items !== null) {
      this.list(items, indent, lead)
      return
    }
    if (isMapValue(value)) {
      this.map(value, indent, lead)
      return
    }
    const [first = '', ...rest] = this.scalar(value, indent, lead.length).split('\n')
    this.lines.push(lead + first, ...rest)
  }

  private list(items: readonly RV[], indent: number, lead: string): void {
    if (items.length === 0) {
      this.lines.push(`${lead}[]`)
      return
    }
    let start = this.begin(lead)
    // Lists in maps stand at the margin of their key, lists in lists after the dash.
    const margin = ' '.repeat(indent)
    for (const item of items) {
      this.node(item, indent + 2, `${start ?? margin}- `)
      start = null
    }
  }

  private map(value: Parameters<typeof entriesOf>[0], indent: number, lead: string): void {
    const entries = entriesOf(value)
    if (entries.length === 0) {
      this.lines.push(`${lead}{}`)
      return
    }
    let start = this.begin(lead)
    const margin = ' '.repeat(indent)
    for (const [key, item] of this.sorted(entries)) {
      const lead = start ?? margin
      start = null
      if (typeof key === 'string' && !isSimpleKey(key)) {
        this.node(key, indent + 2, `${lead}? `)
        this.node(item, indent + 2, `${margin}: `)
        continue
      }
      const head = `${lead}${this.scalar(key, indent, lead.length)}:`
      const nested = itemsOf(item)
      if (nested !== null && nested.length > 0) {
        this.lines.push(head)
        this.list(nested, indent, '')
      } else if (isMapValue(item) && entriesOf(item).length > 0) {
        this.lines.push(head)
        this.map(item, indent + 2, '')
      } else this.node(item, indent + 2, `${head} `)
    }
  }

  /** A collection goes on after a dash, and on lines of its own otherwise. */
  private begin(lead: string): string | null {
    return /[-:] $/.test(lead) ? lead : null
  }

  private sorted(entries: [RV, RV][]): [RV, RV][] {
    try {
      return entries.toSorted(([a], [b]) =>
        ordered(a, b, '<', this.dialect) ? -1 : ordered(b, a, '<', this.dialect) ? 1 : 0,
      )
    } catch (error) {
      if (error instanceof Failure && error.type === 'TypeError') return entries
      throw error
    }
  }

  private scalar(value: RV, indent: number, column: number): string {
    if (typeof value === 'string') {
      this.budget.take(value.length)
      return yamlScalar(value, indent, column)
    }
    if (value === null) return 'null'
    if (typeof value === 'boolean') return String(value)
    if (isNumber(value)) return isFloat(value) ? floatScalar(asDouble(value)) : String(value)
    if (value instanceof DateTime) return value.str()
    if (value instanceof DateOnly) return value.str()
    throw new Failure('RepresenterError', `('cannot represent an object', ${reprOf(value, this.dialect)})`)
  }
}

const floatScalar = (value: number): string => {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  const text = floatText(value)
  return text.includes('.') ? text : text.replace('e', '.0e')
}
