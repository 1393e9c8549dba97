import { refuse } from '../../refusal.ts'

/** PostgreSQL counts them in an `integer`. */
export const isRevisionNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text)

/** Of an argument that may be absent. @throws Refusal 400 for what is no number of a revision */
export const readRevisionNumber = (field: string, text: string | null): number | null => {
  if (text === null) return null
  if (isRevisionNumber(text)) return Number(text)
  throw refuse('bad-field', { field, value: text.slice(0, 40), message: 'Expected the number of a revision' })
}
