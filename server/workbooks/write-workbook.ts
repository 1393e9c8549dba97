import type { PoolClient } from 'pg'
import { type ParsedWorkbook, parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { insertActions, updateActions } from '../actions/write-actions.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import type { CreateWorkflows } from '../workflows/create-workflows.ts'
import { insertWorkflows, updateWorkflows, type Written } from '../workflows/write-workflows.ts'

/** Stores a workbook with its workflows and actions, as `book.member`; gives its id. @throws Refusal */
export const createWorkbook = (given: CreateWorkflows): Promise<string> => write(given, 'create')

/** Replaces a workbook by name; members are made or replaced, those it no longer has remain. @throws Refusal */
export const updateWorkbook = (given: CreateWorkflows): Promise<string> => write(given, 'update')

const write = async (
  { projectId, text, namespace = '', scope = 'private', author }: CreateWorkflows,
  mode: 'create' | 'update',
): Promise<string> => {
  const book = acceptParsed(parseWorkbook(text))
  const where = { projectId, namespace, scope, author }
  const id = await transaction(async (client) => {
    const written = await writeWorkbook(client, book, text, where, mode)
    await raiseEpoch(client)
    return written
  })
  notify(channels.definitions)
  return id
}

/** Stores a workbook with its members and its next revision, in a transaction of the caller's; gives its id. @throws Refusal */
export const writeWorkbook = async (
  client: PoolClient,
  book: ParsedWorkbook,
  text: string,
  given: Omit<Written, 'workbookName'>,
  mode: 'create' | 'update',
): Promise<string> => {
  const where = { ...given, workbookName: book.spec.name }
  const id = await (mode === 'create' ? insert : update)(client, book, text, where)
  await insertRevision(client, { id, name: book.spec.name, text }, where)
  await writeMembers(client, book, where)
  return id
}

const insert = async (client: PoolClient, { spec }: ParsedWorkbook, text: string, where: Written): Promise<string> => {
  const id = newId()
  await client
    .query(
      `INSERT INTO workbooks (id, project_id, name, namespace, definition, tags, scope)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, where.projectId, spec.name, where.namespace, text, spec.tags, where.scope],
    )
    .catch((error: unknown) =>
      refuseDuplicate(error, {
        class: 'WorkbookDefinition',
        columns: "['name', 'namespace', 'project_id']",
        name: `${spec.name}, ${where.namespace}`,
        last: 'None',
      }),
    )
  return id
}

const update = async (client: PoolClient, { spec }: ParsedWorkbook, text: string, where: Written): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE workbooks SET definition = $4, tags = $5, scope = $6, updated_at = now()
     WHERE project_id = $1 AND name = $2 AND namespace = $3 RETURNING id`,
    [where.projectId, spec.name, where.namespace, text, spec.tags, where.scope],
  )
  if (rows[0] === undefined) throw refuse('workbook-not-found', { id: spec.name, namespace: where.namespace })
  return rows[0].id
}

interface RevisedWorkbook {
  readonly id: string
  readonly name: string
  readonly text: string
}

/** The row of the workbook is locked by now, so that numbers are given one after the other. */
const insertRevision = (client: PoolClient, { id, name, text }: RevisedWorkbook, { author, message }: Written) =>
  client.query(
    `INSERT INTO workbook_revisions (id, workbook_id, name, number, definition, author, message)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6 FROM workbook_revisions WHERE workbook_id = $2`,
    [newId(), id, name, text, author || null, message || null],
  )

const writeMembers = async (client: PoolClient, book: ParsedWorkbook, where: Written): Promise<void> => {
  const full = <T extends { readonly spec: { readonly name: string } }>(member: T) => ({
    ...member,
    name: `${book.spec.name}.${member.spec.name}`,
  })
  const existing = async (table: 'workflow_definitions' | 'action_definitions'): Promise<ReadonlySet<string>> => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT name FROM ${table} WHERE project_id = $1 AND namespace = $2 AND name LIKE $3`,
      [where.projectId, where.namespace, `${book.spec.name.replace(/[\\%_]/g, '\\$&')}.%`],
    )
    return new Set(rows.map(({ name }) => name))
  }
  const oldWorkflows = await existing('workflow_definitions')
  const workflows = book.workflows.map(full)
  await insertWorkflows(
    client,
    workflows.filter(({ name }) => !oldWorkflows.has(name)),
    where,
  )
  await updateWorkflows(
    client,
    workflows.filter(({ name }) => oldWorkflows.has(name)),
    where,
  )
  const oldActions = await existing('action_definitions')
  const actions = book.actions.map(full)
  await insertActions(
    client,
    actions.filter(({ name }) => !oldActions.has(name)),
    where,
  )
  await updateActions(
    client,
    actions.filter(({ name }) => oldActions.has(name)),
    where,
  )
}
