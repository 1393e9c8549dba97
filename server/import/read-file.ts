import type { FileToImport, ImportedItem } from '../../engine/contract/import.ts'
import type { Catalogue } from '../../engine/language/analysis/catalogue.ts'
import { type DocumentKind, documentKind } from '../../engine/language/document-kind.ts'
import { parseActions } from '../../engine/language/parse-actions.ts'
import { type ParsedWorkbook, parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { parseWorkflows } from '../../engine/language/parse-workflows.ts'
import type { Problem } from '../../engine/language/spec.ts'
import type { ActionToWrite } from '../actions/write-actions.ts'
import type { WorkflowToWrite } from '../workflows/write-workflows.ts'

/** One thing to store, and the text by which it is told whether it is stored already. */
export type Definition =
  | ({ readonly kind: 'workflow' } & WorkflowToWrite)
  | ({ readonly kind: 'action' } & ActionToWrite)
  | { readonly kind: 'workbook'; readonly name: string; readonly definition: string; readonly book: ParsedWorkbook }

export interface ReadFile {
  readonly name: string
  readonly kind: DocumentKind
  readonly problems: readonly Problem[]
  /** Empty when the text has an error. */
  readonly definitions: readonly Definition[]
}

/** What a file means. */
export const readFile = ({ name, text }: FileToImport, catalogue?: Catalogue): ReadFile => {
  const kind = documentKind(text)
  if (kind === 'workbook') {
    const { value, problems } = parseWorkbook(text, catalogue)
    const book = value === null ? [] : [{ kind, name: value.spec.name, definition: text, book: value } as const]
    return { name, kind, problems, definitions: book }
  }
  if (kind === 'actions') {
    const { value, problems } = parseActions(text)
    const named = (value ?? []).map((one) => ({ kind: 'action' as const, name: one.spec.name, ...one }))
    return { name, kind, problems, definitions: named }
  }
  const { value, problems } = parseWorkflows(text, catalogue)
  const named = (value ?? []).map((one) => ({ kind: 'workflow' as const, name: one.spec.name, ...one }))
  return { name, kind, problems, definitions: named }
}

/** Kind and name, as one text. */
export const keyOf = ({ kind, name }: Pick<ImportedItem, 'kind' | 'name'>): string => `${kind} ${name}`
