import { listOperation } from '../lists/list-operation.ts'
import { workbooks } from '../resources/workbooks.ts'

/** GET /workbooks */
export const getWorkbooks = listOperation(workbooks, 'Workbooks')
