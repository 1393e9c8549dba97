import { maintenanceStatus, setMaintenance } from '../../maintenance/maintenance.ts'
import { refuse } from '../../refusal.ts'
import { readObject, textField } from '../body.ts'
import { json } from '../respond.ts'
import type { Handler } from '../route.ts'

/** GET /maintenance */
export const getMaintenance: Handler = async () => json(200, { status: await maintenanceStatus() })

/** PUT /maintenance: PAUSED or RUNNING. */
export const putMaintenance: Handler = async (request, { actor }) => {
  const status = textField(await readObject(request, 'maintenance', ['status']), 'status')
  if (status !== 'PAUSED' && status !== 'RUNNING') throw refuse('bad-maintenance-status', { status: status ?? 'None' })
  await setMaintenance(status, actor.userName)
  return json(200, { status: await maintenanceStatus() })
}
