import type { DocumentKind } from '../language/document-kind.ts'
import type { Problem } from '../language/spec.ts'

/** POST /api/import {files, dryRun}. */
export interface FileToImport {
  readonly name: string
  readonly text: string
}

/** What becomes of one definition of a file. `same`: it is stored already, with this very text. */
export interface ImportedItem {
  readonly kind: 'workflow' | 'workbook' | 'action'
  readonly name: string
  readonly change: 'create' | 'update' | 'same'
}

/** What becomes of one file. A file with an error, or with what another file has too, is left out as a whole. */
export interface ImportedFile {
  readonly name: string
  readonly kind: DocumentKind
  readonly refused: boolean
  readonly problems: readonly Problem[]
  /** Names of its definitions that another file before it holds as well. */
  readonly twice: readonly string[]
  readonly items: readonly ImportedItem[]
}

export interface ImportReport {
  readonly files: readonly ImportedFile[]
  /** False for a preview. */
  readonly done: boolean
}
