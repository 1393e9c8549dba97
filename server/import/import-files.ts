import type { PoolClient } from 'pg'
import type { FileToImport, ImportedFile, ImportedItem, ImportReport } from '../../engine/contract/import.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { insertActions, updateActions } from '../actions/write-actions.ts'
import { projectCatalogue } from '../definitions/project-catalogue.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { writeWorkbook } from '../workbooks/write-workbook.ts'
import { insertWorkflows, updateWorkflows } from '../workflows/write-workflows.ts'
import { type Definition, keyOf, type ReadFile, readFile } from './read-file.ts'

export interface ImportFiles {
  readonly projectId: string
  readonly author: string
  readonly files: readonly FileToImport[]
  /** Tells what would happen, and does nothing. */
  readonly dryRun: boolean
}

interface Stored {
  readonly definition: string
  readonly scope: string
}

const tables = { workflow: 'workflow_definitions', action: 'action_definitions', workbook: 'workbooks' } as const

/**
 * Stores what files hold, in one transaction: what is new is created, what is stored under that name gets the new text
 * and keeps its scope, what is stored with this very text is left alone. Files with errors are left out, and told of with
 * all their problems.
 *
 * @throws Refusal 403, when another project has scheduled a workflow that would change; then nothing is stored
 */
export const importFiles = async ({ projectId, author, files, dryRun }: ImportFiles): Promise<ImportReport> => {
  const first = files.map((file) => readFile(file))
  const catalogue = await projectCatalogue(projectId, offered(first))
  const read = files.map((file) => readFile(file, catalogue))
  const done = await transaction(async (client) => {
    const stored = await readStored(client, projectId, read)
    const planned = plan(read, stored)
    if (dryRun) return planned
    const where = { projectId, namespace: '', author }
    for (const [index, { refused, items }] of planned.entries()) {
      if (refused) continue
      for (const [at, definition] of (read[index]?.definitions ?? []).entries()) {
        const change = items[at]?.change
        const scope = stored.get(keyOf(definition))?.scope ?? 'private'
        if (change !== undefined && change !== 'same') await write(client, definition, change, { ...where, scope })
      }
    }
    await raiseEpoch(client)
    return planned
  })
  if (!dryRun) notify(channels.definitions)
  return { files: done, done: !dryRun }
}

/** What calls of the files may name on top of what the project has: what comes in with them. */
const offered = (files: readonly ReadFile[]) => {
  const definitions = files.flatMap((file) => file.definitions)
  return {
    actions: definitions.flatMap((one) => (one.kind === 'action' ? [{ name: one.name, input: one.spec.input }] : [])),
    workflows: definitions.flatMap((one) => (one.kind === 'workflow' ? [one.name] : [])),
  }
}

const readStored = async (
  client: PoolClient,
  projectId: string,
  files: readonly ReadFile[],
): Promise<ReadonlyMap<string, Stored>> => {
  const stored = new Map<string, Stored>()
  for (const kind of ['workflow', 'action', 'workbook'] as const) {
    const names = files.flatMap(({ definitions }) => definitions.flatMap((one) => (one.kind === kind ? one.name : [])))
    const { rows } = await client.query<Stored & { readonly name: string }>(
      `SELECT name, definition, scope FROM ${tables[kind]}
       WHERE project_id = $1 AND namespace = '' AND name = ANY($2) FOR UPDATE`,
      [projectId, names],
    )
    for (const row of rows) stored.set(keyOf({ kind, name: row.name }), row)
  }
  return stored
}

const plan = (files: readonly ReadFile[], stored: ReadonlyMap<string, Stored>): readonly ImportedFile[] => {
  const seen = new Set<string>()
  return files.map(({ name, kind, problems, definitions }) => {
    const twice = definitions.filter((one) => seen.has(keyOf(one))).map((one) => one.name)
    const wrong = problems.some(({ severity }) => severity === 'error')
    const refused = wrong || twice.length > 0 || definitions.length === 0
    if (!refused) for (const one of definitions) seen.add(keyOf(one))
    const items = definitions.map((one): ImportedItem => {
      const old = stored.get(keyOf(one))
      const change = old === undefined ? 'create' : old.definition === one.definition ? 'same' : 'update'
      return { kind: one.kind, name: one.name, change }
    })
    return { name, kind, refused, problems, twice, items }
  })
}

const write = async (
  client: PoolClient,
  definition: Definition,
  change: 'create' | 'update',
  where: { readonly projectId: string; readonly namespace: string; readonly scope: string; readonly author: string },
): Promise<void> => {
  const isNew = change === 'create'
  if (definition.kind === 'workflow') await (isNew ? insertWorkflows : updateWorkflows)(client, [definition], where)
  else if (definition.kind === 'action') await (isNew ? insertActions : updateActions)(client, [definition], where)
  else await writeWorkbook(client, definition.book, definition.definition, where, change)
}
