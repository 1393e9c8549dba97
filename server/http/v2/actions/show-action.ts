import type { ActionRow } from '../../../actions/action-rows.ts'
import { timeText } from '../lists/resource.ts'

/** An action as it is sent; system actions have empty texts for times. */
export const showAction = (row: ActionRow, made = false): Record<string, unknown> => {
  const { created_at, updated_at, ...rest } = row
  const time = (value: Date | '' | null) => (value === '' ? '' : timeText(value))
  return { ...rest, created_at: time(created_at), ...(made ? {} : { updated_at: time(updated_at) }) }
}
