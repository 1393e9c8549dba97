import type { InputSpec } from '../spec.ts'

/** What is known of a name: what it takes, that nothing has that name, or nothing at all. */
export type Signature = readonly InputSpec[] | 'absent' | 'unknown'

/** The actions and workflows that tasks can call, by their full names. */
export interface Catalogue {
  readonly action: (name: string) => Signature
  readonly workflow: (name: string) => Signature
  /** Names to suggest for one that is absent. */
  readonly names?: (kind: 'action' | 'workflow') => Iterable<string>
}

/** Knows nothing, so that nothing is warned of. */
export const emptyCatalogue: Catalogue = { action: () => 'unknown', workflow: () => 'unknown' }

/** A document's own members, by their short names, before those of another catalogue. */
export const withMembers = (
  catalogue: Catalogue,
  members: {
    readonly workflows?: readonly { readonly name: string; readonly input: readonly InputSpec[] }[]
    readonly actions?: readonly { readonly name: string; readonly input: readonly InputSpec[] }[]
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
