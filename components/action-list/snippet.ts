import type { ActionSummary } from '../../engine/contract/console.ts'

/** A task that calls the action, with its required inputs to fill in. */
export function snippet(action: ActionSummary): string {
  const required = action.input.filter((input) => input.required)
  const lines = ['my_task:', `  action: ${action.name}`]
  if (required.length > 0) lines.push('  input:', ...required.map(({ name }) => `    ${name}: …`))
  return `${lines.join('\n')}\n`
}
