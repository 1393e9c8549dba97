import { prisma } from '../store/prisma.ts'

export interface DraftKey {
  readonly projectId: string
  readonly userId: string
  /** `workflow:<id>` or `new:<uuid>`. */
  readonly subject: string
}

export interface Draft {
  readonly subject: string
  readonly text: string
  /** The revision it began from. */
  readonly baseId: string | null
  readonly updatedAt: string
}

interface Row extends Omit<Draft, 'updatedAt'> {
  readonly updatedAt: Date
}

const shown = ({ subject, text, baseId, updatedAt }: Row): Draft => ({
  subject,
  text,
  baseId,
  updatedAt: updatedAt.toISOString(),
})

/** The person's draft of the subject, or null. */
export const readDraft = async (key: DraftKey): Promise<Draft | null> => {
  const row = await prisma().draft.findUnique({ where: { projectId_userId_subject: key } })
  return row === null ? null : shown(row)
}

/** Keeps a draft; the last one wins. */
export const writeDraft = async (key: DraftKey, text: string, baseId: string | null): Promise<Draft> =>
  shown(
    await prisma().draft.upsert({
      where: { projectId_userId_subject: key },
      create: { id: crypto.randomUUID(), ...key, text, baseId, updatedAt: new Date() },
      update: { text, baseId, updatedAt: new Date() },
    }),
  )

/** Forgets it; to forget what is not there is no mistake. */
export const deleteDraft = async ({ projectId, userId, subject }: DraftKey): Promise<void> => {
  await prisma().draft.deleteMany({ where: { projectId, userId, subject } })
}
