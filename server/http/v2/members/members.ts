import type { ResourceMember } from '../../../../prisma/generated/client.ts'
import { authSettings } from '../../../auth/settings.ts'
import { isId } from '../../../ids.ts'
import { answerOffer, findMember, listMembers, memberStatuses, offer, withdraw } from '../../../members/members.ts'
import { refuse } from '../../../refusal.ts'
import { readObject, textField } from '../../body.ts'
import { json, noContent } from '../../respond.ts'
import type { Context, Handler } from '../../route.ts'
import { timeText } from '../lists/resource.ts'

/** GET /workflows/{uuid}/members */
export const getMembers: Handler = async (_request, context) => {
  const members = await listMembers(context.actor.projectId, workflowId(context))
  return json(200, { members: members.map(show) })
}

/** GET /workflows/{uuid}/members/{project} */
export const getMember: Handler = async (_request, context) =>
  json(200, show(await findMember(context.actor.projectId, workflowId(context), memberId(context))))

/** POST /workflows/{uuid}/members {member_id} */
export const postMember: Handler = async (request, context) => {
  const id = workflowId(context)
  const body = await readObject(request, 'member_info', fields)
  const member = textField(body, 'member_id')
  if (!member) throw refuse('no-member-id')
  return json(201, show(await offer(context.actor.projectId, id, member)))
}

/** PUT /workflows/{uuid}/members/{project} {status}: the member's own answer. */
export const putMember: Handler = async (request, context) => {
  const id = workflowId(context)
  const body = await readObject(request, 'member_info', fields)
  const given = textField(body, 'status')
  if (!given) throw refuse('no-member-status')
  const status = memberStatuses.find((one) => one === given)
  if (status === undefined) {
    throw refuse('bad-field', {
      field: 'status',
      value: given,
      message: `Value should be one of: ${memberStatuses.join(', ')}`,
    })
  }
  return json(200, show(await answerOffer(context.actor.projectId, id, memberId(context), status)))
}

/** DELETE /workflows/{uuid}/members/{project} */
export const deleteMember: Handler = async (_request, context) => {
  await withdraw(context.actor.projectId, workflowId(context), memberId(context))
  return noContent()
}

/** What Mistral's client may send back of what it was shown. */
const fields = [
  'id',
  'resource_id',
  'resource_type',
  'project_id',
  'member_id',
  'status',
  'created_at',
  'updated_at',
] as const

const workflowId = ({ params }: Context): string => {
  if (authSettings().mode === 'none') throw refuse('sharing-without-auth')
  const id = params.identifier ?? ''
  if (!isId(id)) throw refuse('bad-uuid', { field: 'resource_id', value: id })
  return id
}

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
