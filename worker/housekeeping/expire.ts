/*
 * Mistral's expiration policy: finished root executions that are older than so many minutes go, and of the others the
 * oldest beyond so many; with all their sub-executions. In small transactions, so that nothing waits for it.
 */
import { deleteTrees } from '../../server/store/sql/delete-trees.ts'
import { expiredExecutions, surplusExecutions } from '../../server/store/sql/expired-executions.ts'
import { transaction } from '../../server/store/transaction.ts'
import type { Resources } from '../resources.ts'
import type { Expiration } from '../settings.ts'

/** Roots deleted by one transaction. */
const together = 50

export const expire = async (resources: Pick<Resources, 'log' | 'side'>, policy: Expiration): Promise<void> => {
  const { batchSize, ignoredStates, maxFinished, olderThan } = policy
  let left = batchSize > 0 ? batchSize : Number.POSITIVE_INFINITY
  let deleted = 0
  const find = async (): Promise<string[]> => {
    const most = Math.min(together, left)
    const old = olderThan > 0 ? await expiredExecutions(resources.side, olderThan, ignoredStates, most) : []
    if (old.length > 0 || maxFinished === 0) return old
    return surplusExecutions(resources.side, maxFinished, ignoredStates, most)
  }
  while (left > 0) {
    const ids = await find()
    if (ids.length === 0) break
    await transaction((client) => deleteTrees(client, ids), resources.side)
    deleted += ids.length
    left -= ids.length
  }
  if (deleted > 0) resources.log.info({ executions: deleted }, 'executions have expired')
}
