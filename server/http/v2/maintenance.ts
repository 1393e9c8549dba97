import { z } from 'zod'
import { maintenanceStatus, setMaintenance } from '../../maintenance/maintenance.ts'
import { refuse } from '../../refusal.ts'
import { one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { text } from '../contract/members.ts'
import { operation } from '../contract/operation.ts'
import { json } from '../respond.ts'

const maintenance = z.strictObject({ status: z.enum(['RUNNING', 'PAUSING', 'PAUSED']) }).meta({ id: 'Maintenance' })

const maintenanceUpdate = z
  .strictObject({ status: text('PAUSED or RUNNING.') })
  .meta({ id: 'MaintenanceUpdate', examples: [{ status: 'PAUSED' }] })

/** GET /maintenance */
export const getMaintenance = operation(
  { summary: 'Whether the service takes changes', answers: { 200: one(maintenance) } },
  async () => json(200, { status: await maintenanceStatus() }),
)

/** PUT /maintenance: PAUSED or RUNNING. */
export const putMaintenance = operation(
  {
    summary: 'Pause the service for maintenance, or let it run on',
    body: jsonBody('maintenance', maintenanceUpdate),
    answers: { 200: one(maintenance) },
  },
  async (_request, { actor, body: { status } }) => {
    if (status !== 'PAUSED' && status !== 'RUNNING') {
      throw refuse('bad-maintenance-status', { status: status ?? 'None' })
    }
    await setMaintenance(status, actor.userName)
    return json(200, { status: await maintenanceStatus() })
  },
)
