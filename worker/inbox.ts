/* Messages from outside: read while unseen, delivered as events, deleted by the flush that writes their effect. */
import { parseJson } from '../engine/data/json.ts'
import type { ValueMap } from '../engine/data/values.ts'
import type { Message } from '../engine/workflow/messages.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { findChild } from '../server/store/sql/find-child.ts'
import { type InboxRow, readInbox } from '../server/store/sql/read-inbox.ts'
import { deliver, type Hot, type Resources } from './resources.ts'

export const readMessages = async (resources: Resources): Promise<void> => {
  const seen = [...resources.hot.values()].flatMap((hot) => hot.consumed)
  for (const row of await readInbox(resources.engine, resources.id, seen)) {
    const hot = resources.hot.get(row.executionId)
    if (hot === undefined) continue
    await take(resources, hot, row)
    crashPoint('message-taken')
  }
}

const take = async (resources: Resources, hot: Hot, row: InboxRow): Promise<void> => {
  const message = { ...(parseJson(row.body) as object), kind: row.kind } as Message
  hot.consumed.push(row.id)
  if (message.kind !== 'child-state') {
    deliver(resources, hot, { kind: 'message', id: row.id, message })
    return
  }
  const child = await findChild(resources.engine, message.childId)
  deliver(resources, hot, {
    kind: 'child',
    news: {
      taskId: message.taskId,
      childId: message.childId,
      // What it was when it wrote, unless it has ended since.
      state: message.state,
      revived: message.revived ?? false,
      stateInfo: child?.stateInfo ?? null,
      output: child?.output == null ? null : (parseJson(child.output) as ValueMap),
    },
  })
}
