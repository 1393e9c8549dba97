import type { ResourceMember } from '../../../../prisma/generated/client.ts'
import { authSettings } from '../../../auth/settings.ts'
import { isId } from '../../../ids.ts'
import { answerOffer, findMember, listMembers, memberStatuses, offer, withdraw } from '../../../members/members.ts'
import { refuse } from '../../../refusal.ts'
import { nothing, one } from '../../contract/answers.ts'
import { jsonBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { json, noContent } from '../../respond.ts'
import type { Context } from '../../route.ts'
import { timeText } from '../lists/resource.ts'
import { memberAnswer, newMember, resourceMember, resourceMembers } from '../schemas/members.ts'

/** Offers are made between projects, of workflows that are named by their ids. */
const guard = (context: Context): void => {
  if (authSettings().mode === 'none') throw refuse('sharing-without-auth')
  const id = workflowId(context)
  if (!isId(id)) throw refuse('bad-uuid', { field: 'resource_id', value: id })
}

const workflowId = ({ params }: Context): string => params.identifier ?? ''

/** GET /workflows/{uuid}/members */
export const getMembers = operation(
  { summary: 'Projects that a workflow is offered to', answers: { 200: one(resourceMembers) } },
  async (_request, context) => {
    const members = await listMembers(context.actor.projectId, workflowId(context))
    return json(200, { members: members.map(show) })
  },
  guard,
)

/** GET /workflows/{uuid}/members/{project} */
export const getMember = operation(
  { summary: 'An offer of a workflow', answers: { 200: one(resourceMember) } },
  async (_request, context) =>
    json(200, show(await findMember(context.actor.projectId, workflowId(context), memberId(context)))),
  guard,
)

/** POST /workflows/{uuid}/members {member_id} */
export const postMember = operation(
  {
    summary: 'Offer a workflow to another project',
    body: jsonBody('member_info', newMember),
    answers: { 201: one(resourceMember) },
  },
  async (_request, context) =>
    json(201, show(await offer(context.actor.projectId, workflowId(context), context.body.member_id))),
  guard,
)

/** PUT /workflows/{uuid}/members/{project} {status}: the member's own answer. */
export const putMember = operation(
  {
    summary: 'Accept or reject the offer of a workflow',
    body: jsonBody('member_info', memberAnswer),
    answers: { 200: one(resourceMember) },
  },
  async (_request, context) => {
    const id = workflowId(context)
    const status = memberStatuses.find((one) => one === context.body.status)
    if (status === undefined) {
      throw refuse('bad-field', {
        field: 'status',
        value: context.body.status,
        message: `Value should be one of: ${memberStatuses.join(', ')}`,
      })
    }
    return json(200, show(await answerOffer(context.actor.projectId, id, memberId(context), status)))
  },
  guard,
)

/** DELETE /workflows/{uuid}/members/{project} */
export const deleteMember = operation(
  { summary: 'Take back the offer of a workflow', answers: { 204: nothing } },
  async (_request, context) => {
    await withdraw(context.actor.projectId, workflowId(context), memberId(context))
    return noContent()
  },
  guard,
)

const memberId = ({ params }: Context): string => params.memberId ?? ''

const show = (member: ResourceMember) => ({
  id: member.id,
  resource_id: member.resourceId,
  resource_type: member.resourceType,
  project_id: member.projectId,
  member_id: member.memberId,
  status: member.status,
  created_at: timeText(member.createdAt),
  updated_at: timeText(member.updatedAt),
})
