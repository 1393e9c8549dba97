import type { AdHocAction } from '../../actions/adhoc/resolve.ts'
import { systemActions } from '../../actions/registry.ts'
import { parseActions } from '../../engine/language/parse-actions.ts'
import { pool } from '../store/pool.ts'

/** An ad-hoc action with all that it is built on, by name; a name that is missing is not there. */
export const loadAdHocChain = async (
  projectId: string,
  name: string,
  namespace: string,
): Promise<ReadonlyMap<string, AdHocAction>> => {
  const chain = new Map<string, AdHocAction>()
  let next: string | undefined = name
  while (next !== undefined && !chain.has(next) && !systemActions.has(next)) {
    const found = await find(projectId, next, namespace)
    if (found === null) break
    chain.set(next, found)
    next = found.spec.base
  }
  return chain
}

const find = async (projectId: string, name: string, namespace: string): Promise<AdHocAction | null> => {
  const { rows } = await pool().query<{ definition: string }>(
    `SELECT definition FROM action_definitions
     WHERE name = $1 AND namespace = $2 AND (project_id = $3 OR scope = 'public') ORDER BY project_id = $3 DESC LIMIT 1`,
    [name, namespace, projectId],
  )
  const definition = rows[0]?.definition
  const members = definition === undefined ? null : parseActions(definition).value
  const spec = members?.find((one) => one.spec.name === name || name.endsWith(`.${one.spec.name}`))?.spec
  return spec === undefined || definition === undefined ? null : { spec: { ...spec, name }, definition }
}
