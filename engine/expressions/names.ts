import { RecentTexts } from '../data/recent-texts.ts'
import { jinjaReferences } from './jinja/references.ts'
import { parsedText } from './parsed-text.ts'
import { failureOf } from './run-text.ts'
import { Failure } from './runtime/failure.ts'
import { yaqlReferences } from './yaql/references.ts'

/** A name read by an expression; `start` and `end` are where it stands in the text, in UTF-16 units. */
export interface Reference {
  readonly name: string
  readonly start: number
  readonly end: number
  /** Set where a missing variable does no harm: `$.get(x)`, `_.x is defined`. */
  readonly optional?: true
}

/** A name that neither the language nor the expression itself knows, whatever the data: using it fails. */
export interface UnknownName extends Reference {
  readonly kind: 'function' | 'method' | 'filter' | 'test' | 'name'
}

/** What the expressions of a text read, as far as the text itself tells. */
export interface ExpressionReferences {
  /** Top-level variables of the data context. */
  readonly variables: readonly Reference[]
  /** Names given to `task()`. */
  readonly tasks: readonly Reference[]
  /** Names given to `global()`. */
  readonly globals: readonly Reference[]
  /** True when the context is used as a whole, or a variable whose name is computed: anything may be read. */
  readonly whole: boolean
  readonly unknown: readonly UnknownName[]
}

/** What a walk over one expression has found so far. */
export interface ReferenceCollector {
  readonly variables: Reference[]
  readonly tasks: Reference[]
  readonly globals: Reference[]
  readonly unknown: UnknownName[]
  whole: boolean
}

/** The names a text's expressions read; empty for a plain text and for one that cannot be parsed. */
export const expressionReferences = (text: string): ExpressionReferences => {
  const known = recent.get(text)
  if (known !== undefined) return known
  const found = referencesIn(text)
  recent.set(text, found)
  return found
}

const recent = new RecentTexts<ExpressionReferences>(500_000)

const referencesIn = (text: string): ExpressionReferences => {
  const found: ReferenceCollector = { variables: [], tasks: [], globals: [], unknown: [], whole: false }
  const parsed = parsedText(text)
  if (parsed.language === null) return found
  try {
    if (parsed.language === 'yaql') {
      for (const { offset, node } of parsed.blocks) {
        if (!(node instanceof Failure)) yaqlReferences(node, text, offset, found)
      }
    } else if (!(parsed.statements instanceof Failure)) jinjaReferences(parsed.statements, text, found)
  } catch (error) {
    // What can be parsed may still be nested too deep to be walked.
    failureOf(error)
  }
  return found
}
