import { languageOf } from './compiled-text.ts'
import { findBlocks, insideYaql } from './find-blocks.ts'
import { parseTemplate } from './jinja/parse-template.ts'
import { jinjaReferences } from './jinja/references.ts'
import { failureOf } from './run-text.ts'
import { parseYaql } from './yaql/parser.ts'
import { yaqlReferences } from './yaql/references.ts'

/** A name read by an expression; `start` and `end` are where it stands in the text, in UTF-16 units. */
export interface Reference {
  readonly name: string
  readonly start: number
  readonly end: number
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
}

/** What a walk over one expression has found so far. */
export interface ReferenceCollector {
  readonly variables: Reference[]
  readonly tasks: Reference[]
  readonly globals: Reference[]
  whole: boolean
}

/** The names a text's expressions read; empty for a plain text and for one that cannot be parsed. */
export const expressionReferences = (text: string): ExpressionReferences => {
  const found: ReferenceCollector = { variables: [], tasks: [], globals: [], whole: false }
  const language = languageOf(text)
  if (language === null) return found
  try {
    if (language === 'jinja') jinjaReferences(parseTemplate(text), text, found)
    else collectYaql(text, found)
  } catch (error) {
    failureOf(error)
  }
  return found
}

const collectYaql = (text: string, found: ReferenceCollector): void => {
  for (const { start, end } of findBlocks(text, '<%', '%>')) {
    const { source, offset } = insideYaql(text.slice(start, end))
    try {
      yaqlReferences(parseYaql(source), text, start + offset, found)
    } catch (error) {
      failureOf(error)
    }
  }
}
