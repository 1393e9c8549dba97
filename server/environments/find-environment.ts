import { parseJson } from '../../engine/data/json.ts'
import { isMap, newMap, type ValueMap } from '../../engine/data/values.ts'
import { pool } from '../store/pool.ts'

/** The variables of a stored environment, or null; the project's own goes before others' public ones. */
export const findEnvironment = async (projectId: string, name: string): Promise<ValueMap | null> => {
  const { rows } = await pool().query<{ variables: string }>({
    name: 'environment-by-name',
    text: `SELECT variables FROM environments WHERE name = $1 AND (project_id = $2 OR scope = 'public')
           ORDER BY project_id = $2 DESC LIMIT 1`,
    values: [name, projectId],
  })
  if (rows[0] === undefined) return null
  const variables = parseJson(rows[0].variables)
  return isMap(variables) ? variables : newMap()
}
