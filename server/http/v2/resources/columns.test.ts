import { expect, test } from 'vitest'
import { actionExecutions } from './action-executions.ts'
import { codeSources } from './code-sources.ts'
import { cronTriggers } from './cron-triggers.ts'
import { dynamicActions } from './dynamic-actions.ts'
import { environments } from './environments.ts'
import { eventTriggers } from './event-triggers.ts'
import { executions } from './executions.ts'
import { tasks } from './tasks.ts'
import { workbooks } from './workbooks.ts'
import { workflows } from './workflows.ts'

/** What a single answer has that is in no column. */
const computed: Readonly<Record<string, readonly string[]>> = { tasks: ['result'] }

test.each(
  [
    actionExecutions,
    codeSources,
    cronTriggers,
    dynamicActions,
    environments,
    eventTriggers,
    executions,
    tasks,
    workbooks,
    workflows,
  ].map((resource) => [resource.plural, resource] as const),
)('%s: the schema has the columns that are shown, and no other member', (plural, { columns, schema }) => {
  const shown = columns.filter(({ shown }) => shown !== 'never').map(({ name }) => name)
  expect(Object.keys(schema.shape).toSorted()).toEqual([...shown, ...(computed[plural] ?? [])].toSorted())
})
