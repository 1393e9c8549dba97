import { prisma } from '../store/prisma.ts'

export interface AuditFilter {
  readonly projectId: string
  /** Rows older than this one; the last id of the page before. */
  readonly marker: string | null
  readonly limit: number
  readonly user: string | null
  readonly policy: string | null
}

/** Changes in a project, newest first. */
export const listAudit = async ({ projectId, marker, limit, user, policy }: AuditFilter) => {
  const rows = await prisma().auditEntry.findMany({
    where: {
      projectId,
      ...(marker === null ? {} : { id: { lt: marker } }),
      ...(user === null ? {} : { userName: user }),
      ...(policy === null ? {} : { policy }),
    },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(({ at, before, after, projectId: _, ...row }) => ({
    ...row,
    at: at.toISOString(),
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }))
}
