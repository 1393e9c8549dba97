import { isCommand } from '../read/clause.ts'

/** Why a name cannot be given to a task by the designer, or null. Such names could not be used in transitions. */
export const checkTaskName = (name: string): string | null => {
  if (name === '') return 'a task needs a name'
  if (name.length > 255) return 'the name of a task may have 255 characters at most'
  if (!/^[\p{L}\p{N}_.][\p{L}\p{N}_.-]*$/u.test(name)) {
    return `'${name}' cannot be the name of a task: letters, digits, _, - and . are possible`
  }
  if (isCommand(name) || name === 'version') return `'${name}' means something else where tasks are named`
  return null
}
