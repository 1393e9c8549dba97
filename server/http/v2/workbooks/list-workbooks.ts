import type { Handler } from '../../route.ts'
import { listResponse } from '../lists/list.ts'
import { workbooks } from '../resources/workbooks.ts'

/** GET /workbooks */
export const getWorkbooks: Handler = (_request, context) => listResponse(workbooks, context)
