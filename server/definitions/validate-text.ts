import type { Catalogue } from '../../engine/language/analysis/catalogue.ts'
import { catalogueOf } from '../../engine/language/analysis/catalogue.ts'
import type { CheckedText } from '../../engine/language/check-text.ts'
import { checkText } from '../../engine/language/check-text.ts'
import { listActions } from '../console/list-actions.ts'
import { pool } from '../store/pool.ts'
import { visibleWorkflow } from '../store/sql/visible.ts'

/** A text with all its problems, its calls judged by what the project can use; nothing is stored. */
export const validateText = async (projectId: string, text: string): Promise<CheckedText> =>
  checkText(text, await projectCatalogue(projectId))

const projectCatalogue = async (projectId: string): Promise<Catalogue> => {
  const [actions, { rows: workflows }] = await Promise.all([
    listActions(projectId),
    pool().query<{ name: string }>(
      `SELECT DISTINCT name FROM workflow_definitions WHERE ${visibleWorkflow('$1', 'workflow_definitions')}`,
      [projectId],
    ),
  ])
  return catalogueOf({ actions, workflows: workflows.map(({ name }) => name) })
}
