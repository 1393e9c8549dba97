import { systemActions } from '../../actions/registry.ts'
import type { ActionSummary } from '../../engine/contract/console.ts'
import { parseActions } from '../../engine/language/parse-actions.ts'
import type { InputSpec } from '../../engine/language/spec.ts'
import { adhocActionRows } from '../actions/action-rows.ts'

/** Every action that a workflow can use, by name. */
export const listActions = async (projectId: string): Promise<readonly ActionSummary[]> => {
  const system = [...systemActions.values()].map(({ name, description, input }) => ({
    name,
    description,
    isSystem: true,
    input: parameters(input),
  }))
  const own = (await adhocActionRows(projectId)).map(({ name, description, definition }) => {
    const members = parseActions(definition).value ?? []
    const spec = members.find((one) => one.spec.name === name || name.endsWith(`.${one.spec.name}`))?.spec
    return { name, description: description ?? '', isSystem: false, input: parameters(spec?.input ?? []) }
  })
  return [...system, ...own].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const parameters = (input: readonly InputSpec[]): ActionSummary['input'] =>
  input.map((one) => ({ name: one.name, required: one.required, default: one.default ?? null }))
