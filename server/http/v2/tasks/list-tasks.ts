import { listOperation } from '../lists/list-operation.ts'
import { tasks } from '../resources/tasks.ts'

/** GET /tasks */
export const getTasks = listOperation(tasks, 'Tasks')
