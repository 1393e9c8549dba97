import type { Catalogue } from '../../engine/language/analysis/catalogue.ts'
import { catalogueOf } from '../../engine/language/analysis/catalogue.ts'
import { listActions } from '../console/list-actions.ts'
import { pool } from '../store/pool.ts'
import { visibleWorkflow } from '../store/sql/visible.ts'

type Named = Parameters<typeof catalogueOf>[0]

interface Offered {
  readonly actions: NonNullable<Named['actions']>
  readonly workflows: readonly string[]
}

/** What calls may name: what the project can use, and more that comes in with them. */
export const projectCatalogue = async (
  projectId: string,
  more: Offered = { actions: [], workflows: [] },
): Promise<Catalogue> => {
  const [actions, { rows: workflows }] = await Promise.all([
    listActions(projectId),
    pool().query<{ name: string }>(
      `SELECT DISTINCT name FROM workflow_definitions WHERE ${visibleWorkflow('$1', 'workflow_definitions')}`,
      [projectId],
    ),
  ])
  return catalogueOf({
    actions: [...actions, ...more.actions],
    workflows: [...workflows.map(({ name }) => name), ...more.workflows],
  })
}
