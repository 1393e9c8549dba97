import { parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { findWorkbook } from '../workbooks/find-workbook.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'
import type { Publish } from './publish.ts'

/**
 * Gives a workbook its next revision, and its members theirs. Unlike Mistral's PUT it keeps the scope and refuses a text
 * that was made from another revision than the newest, or that has another name: that would be another workbook.
 *
 * @returns its name
 * @throws Refusal 400 for a faulty text, 403 for another project's, 404, 409 when somebody published meanwhile
 */
export const publishWorkbook = async (given: Publish): Promise<string> => {
  const { projectId, identifier, namespace, text, baseId, author, message } = given
  const workbook = await findWorkbook(projectId, identifier, namespace)
  requireOwn(projectId, workbook, 'WorkbookDefinition')
  const book = acceptParsed(parseWorkbook(text))
  if (book.spec.name !== workbook.name) {
    throw refuse('invalid-input', {
      message: `The workbook '${workbook.name}' keeps its name; a text with another name is stored as a workbook of its own`,
    })
  }
  await transaction(async (client) => {
    const { rowCount } = await client.query('SELECT FROM workbooks WHERE id = $1 FOR UPDATE', [workbook.id])
    if (rowCount === 0) throw refuse('workbook-not-found', { id: workbook.name, namespace })
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM workbook_revisions WHERE workbook_id = $1 ORDER BY number DESC LIMIT 1',
      [workbook.id],
    )
    if (baseId !== null && rows[0]?.id !== baseId) throw refuse('draft-conflict', { kind: 'workbook' })
    await writeWorkbook(client, book, text, { projectId, namespace, scope: workbook.scope, author, message }, 'update')
    await raiseEpoch(client)
  })
  notify(channels.definitions)
  return workbook.name
}
