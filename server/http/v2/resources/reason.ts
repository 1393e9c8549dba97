import type { Column } from '../lists/resource.ts'

/** Why it waits (engine/workflow/changes.ts): beside Mistral's fields, an object, and only while it waits. */
export const reasonColumn: Column = {
  name: 'reason',
  type: 'json',
  filter: false,
  optional: true,
  needs: ['reason'],
  show: ({ reason }) => (typeof reason === 'string' ? JSON.parse(reason) : null),
}
