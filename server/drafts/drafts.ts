import { refuse } from '../refusal.ts'
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

export interface DraftToKeep {
  readonly text: string
  readonly baseId: string | null
  /**
   * `updatedAt` of the draft that this one was made from, null when there was none: another by now was written in
   * another window or, while authentication is off, by another person. Undefined replaces whatever is there.
   */
  readonly seen: string | null | undefined
}

const shown = ({ subject, text, baseId, updatedAt }: Row): Draft => ({
  subject,
  text,
  baseId,
  updatedAt: updatedAt.toISOString(),
})

/** The most unfinished new workflows that are listed. */
const most = 20

/** The person's drafts of workflows that are not stored yet, newest first. */
export const listNewDrafts = async ({ projectId, userId }: Omit<DraftKey, 'subject'>): Promise<readonly Draft[]> => {
  const rows = await prisma().draft.findMany({
    where: { projectId, userId, subject: { startsWith: 'new:' } },
    orderBy: { updatedAt: 'desc' },
    take: most,
  })
  return rows.map(shown)
}

/** The person's draft of the subject, or null. */
export const readDraft = async (key: DraftKey): Promise<Draft | null> => {
  const row = await prisma().draft.findUnique({ where: { projectId_userId_subject: key } })
  return row === null ? null : shown(row)
}

/** Keeps a draft. @throws Refusal 409 when another than the seen one is there, with another text */
export const writeDraft = async (key: DraftKey, { text, baseId, seen }: DraftToKeep): Promise<Draft> => {
  const updatedAt = new Date()
  const free = seen === undefined ? {} : { OR: [{ updatedAt: seen ?? new Date(0) }, { text }] }
  const { count } = await prisma().draft.updateMany({ where: { ...key, ...free }, data: { text, baseId, updatedAt } })
  if (count === 0) {
    const made = await prisma().draft.createMany({
      data: { id: crypto.randomUUID(), ...key, text, baseId, updatedAt },
      skipDuplicates: true,
    })
    if (made.count === 0) throw refuse('draft-changed')
  }
  return { subject: key.subject, text, baseId, updatedAt: updatedAt.toISOString() }
}

/** Forgets it; to forget what is not there is no mistake. */
export const deleteDraft = async ({ projectId, userId, subject }: DraftKey): Promise<void> => {
  await prisma().draft.deleteMany({ where: { projectId, userId, subject } })
}
