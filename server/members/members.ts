/*
 * Sharing a private workflow: its owner offers it to a project (pending), which accepts or rejects; accepted, it is seen
 * and can be run there, never changed. A project knows of its own memberships, the owner of all.
 */
import { requireOwn } from '../definitions/require-own.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { pool } from '../store/pool.ts'
import { prisma } from '../store/prisma.ts'

export const memberStatuses = ['pending', 'accepted', 'rejected'] as const
export type MemberStatus = (typeof memberStatuses)[number]

interface Shared {
  readonly id: string
  readonly projectId: string
  readonly scope: string
}

/** The workflow, for its owner and for projects it was offered to, whatever they answered. @throws Refusal 404 */
const findShared = async (projectId: string, workflowId: string): Promise<Shared> => {
  const { rows } = await pool().query<Shared>(
    `SELECT id, project_id AS "projectId", scope FROM workflow_definitions
     WHERE id = $1 AND (project_id = $2 OR EXISTS (SELECT FROM resource_members WHERE resource_id = $1 AND member_id = $2))`,
    [workflowId, projectId],
  )
  if (rows[0] === undefined) throw refuse('workflow-not-found', { id: workflowId, namespace: '' })
  return rows[0]
}

/** Offers a workflow to a project. @throws Refusal 400 for a public one, 403, 404, 409 when it was offered already */
export const offer = async (projectId: string, workflowId: string, memberId: string) => {
  const workflow = await findShared(projectId, workflowId)
  requireOwn(projectId, workflow, 'WorkflowDefinition')
  if (workflow.scope !== 'private') throw refuse('only-private-shared')
  return prisma()
    .resourceMember.create({ data: { id: newId(), resourceId: workflowId, projectId, memberId } })
    .catch((error: unknown) =>
      refuseDuplicate(error, {
        class: 'ResourceMember',
        columns: "['resource_id', 'member_id']",
        name: workflowId,
        last: memberId,
      }),
    )
}

/** Answers an offer to the own project. @throws Refusal 404 for an offer to another one, or none */
export const answerOffer = async (projectId: string, workflowId: string, memberId: string, status: MemberStatus) => {
  await findShared(projectId, workflowId)
  if (memberId !== projectId) throw refuse('member-not-found', { id: memberId })
  const { count } = await prisma().resourceMember.updateMany({
    where: { resourceId: workflowId, memberId },
    data: { status, updatedAt: new Date() },
  })
  if (count === 0) throw refuse('member-not-found', { id: memberId })
  return findMember(projectId, workflowId, memberId)
}

/** Members of a workflow: all for its owner, else the own project. @throws Refusal 404 */
export const listMembers = async (projectId: string, workflowId: string) => {
  const workflow = await findShared(projectId, workflowId)
  return prisma().resourceMember.findMany({
    where: { resourceId: workflowId, ...(workflow.projectId === projectId ? {} : { memberId: projectId }) },
    orderBy: { createdAt: 'asc' },
  })
}

/** One of them. @throws Refusal 404 */
export const findMember = async (projectId: string, workflowId: string, memberId: string) => {
  const found = (await listMembers(projectId, workflowId)).find((member) => member.memberId === memberId)
  if (found === undefined) throw refuse('member-not-found', { id: memberId })
  return found
}

/** Takes an offer back, accepted or not. @throws Refusal 403, 404 */
export const withdraw = async (projectId: string, workflowId: string, memberId: string): Promise<void> => {
  requireOwn(projectId, await findShared(projectId, workflowId), 'WorkflowDefinition')
  const { count } = await prisma().resourceMember.deleteMany({ where: { resourceId: workflowId, memberId } })
  if (count === 0) throw refuse('member-not-found', { id: memberId })
}
