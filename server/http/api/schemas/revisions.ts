import { z } from 'zod'
import type { RevisionPage, RevisionSummary, RevisionText } from '../../../../engine/contract/console.ts'
import { text } from '../../contract/members.ts'
import { id, isoTime } from '../../contract/values.ts'

const revisionSummary = z
  .strictObject({
    id,
    number: z.int(),
    author: z.string().nullable(),
    message: z.string().nullable(),
    createdAt: isoTime,
  })
  .meta({ id: 'Revision' }) satisfies z.ZodType<RevisionSummary>

export const revisionPage = z.strictObject({
  revisions: z.array(revisionSummary),
  next: z.int().nullable().meta({ description: '`before` of the next page' }),
}) satisfies z.ZodType<RevisionPage>

export const revisionText = revisionSummary
  .extend({ name: z.string().meta({ description: 'What the workflow was called then' }), definition: z.string() })
  .meta({ id: 'RevisionText' }) satisfies z.ZodType<RevisionText>

/** The longest word on a revision, in characters. */
const longestMessage = 1000

/** A word on a revision; the rest of a longer one is left out. */
export const revisionMessage = text('What changed, and why.').transform((given) =>
  (given ?? '').trim().slice(0, longestMessage),
)

export const restore = z.strictObject({ message: revisionMessage }).meta({ id: 'Restore' })
