import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { environments } from '../resources/environments.ts'

/** GET /environments */
export const getEnvironments: Handler = (_request, context) => listResponse(environments, context)
