import { refuse } from '../../refusal.ts'
import type { Operation } from '../route.ts'

/** A method that needs one resource, asked of the whole collection; `name` is Mistral's name for what is missing. */
export const missingIdentifier = (name: string): Operation => ({
  contract: { summary: `Refused: ${name} is missing`, query: 'any', answers: {}, refusal: true },
  handler: async () => {
    throw refuse('missing-argument', { name })
  },
})
