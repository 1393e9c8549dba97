import { z } from 'zod'
import { memberStatuses } from '../../../members/members.ts'
import { refuse } from '../../../refusal.ts'
import { neededText, requestOf } from '../../contract/members.ts'
import { id, time } from '../../contract/values.ts'

export const resourceMember = z
  .strictObject({
    id,
    resource_id: id,
    resource_type: z.string(),
    project_id: z.string(),
    member_id: z.string(),
    status: z.enum(memberStatuses),
    created_at: time,
    updated_at: time.nullable(),
  })
  .meta({ id: 'Member', description: 'An offer of a workflow to another project' })

export const resourceMembers = z.strictObject({ members: z.array(resourceMember) })

export const newMember = requestOf(resourceMember, {
  member_id: neededText('The project that it is offered to.', () => refuse('no-member-id')),
}).meta({ id: 'NewMember' })

export const memberAnswer = requestOf(resourceMember, {
  status: neededText(memberStatuses.join(', '), () => refuse('no-member-status')),
}).meta({ id: 'MemberAnswer', examples: [{ status: 'accepted' }] })
