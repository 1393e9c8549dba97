import type { InputSpec } from '../spec.ts'

/** A parameter as far as callers must know it. */
export type CalledInput = Pick<InputSpec, 'name' | 'required'>

/** What is known of a name: what it takes, that nothing has that name, or nothing at all. */
export type Signature = readonly CalledInput[] | 'absent' | 'unknown'

/** The actions and workflows that tasks can call, by their full names. */
export interface Catalogue {
  readonly action: (name: string) => Signature
  readonly workflow: (name: string) => Signature
  /** Names to suggest for one that is absent. */
  readonly names?: (kind: 'action' | 'workflow') => Iterable<string>
}

/** Knows nothing, so that nothing is warned of. */
export const emptyCatalogue: Catalogue = { action: () => 'unknown', workflow: () => 'unknown' }

/**
 * Knows all actions, and the names of all workflows where they are given. A name that is only part of a workbook's
 * member is not judged: a workflow of that workbook may mean it.
 */
export const catalogueOf = ({
  actions,
  workflows,
}: {
  readonly actions: readonly { readonly name: string; readonly input: readonly CalledInput[] }[]
  readonly workflows?: readonly string[]
}): Catalogue => {
  const inputs = new Map(actions.map(({ name, input }) => [name, input]))
  const names = { action: new Set(inputs.keys()), workflow: new Set(workflows) }
  const shortNames = new Set([...names.action, ...names.workflow].map((name) => name.slice(name.lastIndexOf('.') + 1)))
  return {
    action: (name) => inputs.get(name) ?? (shortNames.has(name) ? 'unknown' : 'absent'),
    workflow: (name) =>
      workflows === undefined || names.workflow.has(name) || shortNames.has(name) ? 'unknown' : 'absent',
    names: (kind) => names[kind],
  }
}

/** A document's own members, by their short names, before those of another catalogue. */
export const withMembers = (
  catalogue: Catalogue,
  members: {
    readonly workflows?: readonly { readonly name: string; readonly input: readonly CalledInput[] }[]
    readonly actions?: readonly { readonly name: string; readonly input: readonly CalledInput[] }[]
  },
): Catalogue => {
  const workflows = new Map(members.workflows?.map(({ name, input }) => [name, input]))
  const actions = new Map(members.actions?.map(({ name, input }) => [name, input]))
  return {
    action: (name) => actions.get(name) ?? catalogue.action(name),
    workflow: (name) => workflows.get(name) ?? catalogue.workflow(name),
    names: (kind) => [...(kind === 'action' ? actions : workflows).keys(), ...(catalogue.names?.(kind) ?? [])],
  }
}
