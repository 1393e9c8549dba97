import type { Resource } from '../lists/resource.ts'
import { eventTrigger } from '../schemas/event-triggers.ts'

export const eventTriggers: Resource = {
  plural: 'event_triggers',
  table: 'event_triggers',
  notFound: 'event-trigger-not-found',
  schema: eventTrigger,
  shared: 'public',
  columns: [
    { name: 'id', type: 'uuid', filter: false },
    { name: 'name', type: 'text' },
    { name: 'workflow_id', type: 'uuid' },
    { name: 'workflow_input', type: 'json' },
    { name: 'workflow_params', type: 'json' },
    { name: 'exchange', type: 'text' },
    { name: 'topic', type: 'text' },
    { name: 'event', type: 'text' },
    { name: 'scope', type: 'text' },
    { name: 'project_id', type: 'text' },
    { name: 'created_at', type: 'time' },
    { name: 'updated_at', type: 'time' },
  ],
}
