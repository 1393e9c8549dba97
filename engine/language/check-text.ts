import type { Catalogue } from './analysis/catalogue.ts'
import type { DocumentKind } from './document-kind.ts'
import { documentKind } from './document-kind.ts'
import { parseActions } from './parse-actions.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { parseWorkflows } from './parse-workflows.ts'
import type { Problem } from './spec.ts'

const parsers = { workbook: parseWorkbook, workflows: parseWorkflows, actions: parseActions } as const

/** What a text is meant to be, and everything that is wrong with it as such. */
export interface CheckedText {
  readonly kind: DocumentKind
  readonly problems: readonly Problem[]
}

export const checkText = (text: string, catalogue?: Catalogue): CheckedText => {
  const kind = documentKind(text)
  return { kind, problems: parsers[kind](text, catalogue).problems }
}
