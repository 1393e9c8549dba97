/*
 * Definitions that running executions refer to: ad-hoc actions and sub-workflows, by name. A name is looked up once and
 * then known until definitions change: each claim reads the number of the last change, which is raised in the
 * transaction of the change, and a notice reaches executions that are already in memory.
 */
import type { SystemAction } from '../actions/action.ts'
import { type AdHocAction, adHocClass, completeInput, resolveAdHoc } from '../actions/adhoc/resolve.ts'
import { checkInput } from '../actions/check-input.ts'
import { systemActions } from '../actions/registry.ts'
import { parseActions } from '../engine/language/parse-actions.ts'
import { parseWorkflows } from '../engine/language/parse-workflows.ts'
import type { WorkflowSpec } from '../engine/language/spec.ts'
import { err, ok } from '../engine/result.ts'
import type { ActionResult, Catalog, CatalogAction, CatalogWorkflow, Whence } from '../engine/workflow/catalog.ts'
import { findActionDefinition } from '../server/store/sql/find-action-definition.ts'
import { findRevision } from '../server/store/sql/find-revision.ts'
import { findWorkflowDefinition } from '../server/store/sql/find-workflow-definition.ts'
import type { Sql } from '../server/store/sql/sql.ts'

/** A revision that executions run. */
export interface KnownRevision {
  readonly spec: WorkflowSpec
  readonly workbookName: string | null
}

/** Revisions never change; so many are kept. */
const mostRevisions = 1000

export class DefinitionCatalog implements Catalog {
  readonly #client: Sql
  readonly #revisions = new Map<string, KnownRevision>()
  readonly #actions = new Map<string, AdHocAction | null>()
  readonly #workflows = new Map<string, CatalogWorkflow | null>()
  #epoch = ''

  constructor(client: Sql) {
    this.#client = client
  }

  /** Forgets names when definitions have changed since. */
  seeEpoch(epoch: string): void {
    if (epoch === '' || epoch === this.#epoch) return
    this.#epoch = epoch
    this.forget()
  }

  forget(): void {
    this.#actions.clear()
    this.#workflows.clear()
  }

  /** The revision of an execution; null when its text cannot be read any more. */
  async revision(id: string): Promise<KnownRevision | null> {
    const known = this.#revisions.get(id)
    if (known !== undefined) return known
    const row = await findRevision(this.#client, id)
    const spec = row === null ? undefined : parseWorkflows(row.definition).value?.[0]?.spec
    if (row === null || spec === undefined) return null
    const revision = { spec: { ...spec, name: row.name }, workbookName: row.workbookName }
    if (this.#revisions.size >= mostRevisions) this.#revisions.delete(this.#revisions.keys().next().value as string)
    this.#revisions.set(id, revision)
    return revision
  }

  action(name: string, from: Whence): CatalogAction | 'missing' | 'loading' {
    const system = systemActions.get(name)
    if (system !== undefined) return systemAction(system)
    for (const one of candidates(name, from)) {
      const known = this.#actions.get(key(from, one))
      if (known === undefined) return 'loading'
      if (known !== null) return this.#adHocAction(one, known, from)
    }
    return 'missing'
  }

  workflow(name: string, from: Whence): CatalogWorkflow | 'missing' | 'loading' {
    for (const one of candidates(name, from)) {
      const known = this.#workflows.get(key(from, one))
      if (known === undefined) return 'loading'
      if (known !== null) return known
    }
    return 'missing'
  }

  /** Looks a name up, with all that it leads to. */
  async load(what: 'action' | 'workflow', name: string, from: Whence): Promise<void> {
    for (const one of candidates(name, from)) {
      if (what === 'workflow') await this.#loadWorkflow(one, from)
      else await this.#loadAction(one, from, new Set())
    }
  }

  async #loadWorkflow(name: string, from: Whence): Promise<void> {
    const row = isAskable(name)
      ? await findWorkflowDefinition(this.#client, from.projectId, name, from.namespace)
      : null
    const revision = row === null ? null : await this.revision(row.revisionId)
    this.#workflows.set(
      key(from, name),
      row === null || revision === null
        ? null
        : {
            workflowId: row.id,
            revisionId: row.revisionId,
            name: row.name,
            namespace: row.namespace,
            workbookName: revision.workbookName,
            spec: revision.spec,
          },
    )
  }

  async #loadAction(name: string, from: Whence, seen: Set<string>): Promise<void> {
    if (seen.has(name) || systemActions.has(name)) return
    seen.add(name)
    const row = isAskable(name) ? await findActionDefinition(this.#client, from.projectId, name, from.namespace) : null
    const members = row === null ? null : parseActions(row.definition).value
    const spec = members?.find((member) => member.spec.name === name || name.endsWith(`.${member.spec.name}`))?.spec
    this.#actions.set(
      key(from, name),
      spec === undefined || row === null ? null : { spec: { ...spec, name }, definition: row.definition },
    )
    if (spec === undefined) return
    for (const base of candidates(spec.base, from)) await this.#loadAction(base, from, seen)
  }

  #adHocAction(name: string, found: AdHocAction, from: Whence): CatalogAction {
    return {
      name,
      complete: (input) => completeInput(found.spec, input),
      checkInput: (input) => checkInput({ name, mistralClass: adHocClass, input: found.spec.input }, input),
      prepare: (input, scope) => {
        const resolved = resolveAdHoc(found, input, (base) => this.#lookup(base, from), scope)
        if (!resolved.ok) return err(resolved.error.message)
        const { action, input: inner, finish } = resolved.value
        return ok({
          systemName: action.name,
          input: inner,
          isSync: action.isSync,
          instant: () => action.instant?.(inner) ?? null,
          finish: (result: ActionResult): ActionResult => {
            if (result.kind === 'fault') return result
            const finished = finish(result)
            return finished.ok ? finished.value : { kind: 'fault', error: finished.error }
          },
        })
      },
    }
  }

  #lookup(name: string, from: Whence): SystemAction | AdHocAction | null {
    const system = systemActions.get(name)
    if (system !== undefined) return system
    for (const one of candidates(name, from)) {
      const known = this.#actions.get(key(from, one))
      if (known != null) return known
    }
    return null
  }
}

const systemAction = (action: SystemAction): CatalogAction => ({
  name: action.name,
  complete: (input) => input,
  checkInput: (input) => checkInput(action, input),
  prepare: (input) => {
    const refused = action.check?.(input) ?? null
    return refused === null
      ? ok({
          systemName: action.name,
          input,
          isSync: action.isSync,
          instant: () => action.instant?.(input) ?? null,
          finish: (result) => result,
        })
      : err(refused)
  },
})

/** No stored name has a NUL, which an expression may give, and PostgreSQL refuses to be asked for one. */
const isAskable = (name: string): boolean => !name.includes('\0')

/** Within a workbook its own member comes first. */
const candidates = (name: string, { workbookName }: Whence): string[] =>
  workbookName === null ? [name] : [`${workbookName}.${name}`, name]

const key = ({ projectId, namespace }: Whence, name: string): string => `${projectId}\n${namespace}\n${name}`
