import type { RevisionSummary } from '../../engine/contract/console.ts'

export interface RevisionRow {
  readonly id: string
  readonly number: number
  readonly author: string | null
  readonly message: string | null
  readonly created_at: Date
}

/** What is read of a revision without its text. */
export const revisionColumns = 'id, number, author, message, created_at'

export const revisionSummary = ({ id, number, author, message, created_at }: RevisionRow): RevisionSummary => ({
  id,
  number,
  author,
  message,
  createdAt: created_at.toISOString(),
})
