import { listOperation } from '../lists/list-operation.ts'
import { environments } from '../resources/environments.ts'

/** GET /environments */
export const getEnvironments = listOperation(environments, 'Environments')
