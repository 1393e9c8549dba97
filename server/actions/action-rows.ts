import { systemActions } from '../../actions/registry.ts'
import { pool } from '../store/pool.ts'

/** An action as lists show it, of the system or ad-hoc. */
export interface ActionRow {
  readonly id: string
  readonly name: string
  readonly is_system: boolean
  readonly input: string | null
  readonly description: string | null
  readonly tags: readonly string[] | null
  readonly definition: string
  readonly scope: string | null
  readonly project_id: string | null
  readonly namespace: string
  readonly created_at: Date | ''
  readonly updated_at: Date | '' | null
}

/** System actions in Mistral's form: their ids are their names. */
export const systemActionRows = (): readonly ActionRow[] =>
  [...systemActions.values()].map(({ name, signature, description }) => ({
    id: name,
    name,
    is_system: false,
    input: signature,
    description,
    tags: null,
    definition: '',
    scope: null,
    project_id: null,
    namespace: '',
    created_at: '',
    updated_at: '',
  }))

/** The ad-hoc actions that a project sees; null: of all projects. */
export const adhocActionRows = async (projectId: string | null): Promise<readonly ActionRow[]> => {
  const { rows } = await pool().query<ActionRow>(
    `SELECT id, name, is_system, input, description, tags, definition, scope, project_id, namespace, created_at, updated_at
     FROM action_definitions WHERE $1::text IS NULL OR project_id = $1 OR scope = 'public'`,
    [projectId],
  )
  return rows
}
