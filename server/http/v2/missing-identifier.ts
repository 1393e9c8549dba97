import { refuse } from '../../refusal.ts'
import type { Handler } from '../route.ts'

/** A method that needs one resource, asked of the whole collection; `name` is Mistral's name for what is missing. */
export const missingIdentifier =
  (name: string): Handler =>
  async () => {
    throw refuse('missing-argument', { name })
  }
