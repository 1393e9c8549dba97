import type { Hot, Resources } from './resources.ts'

/** Drops an execution from memory: it has ended, was deleted, cannot be gone on with, or belongs to somebody else. */
export const forget = (resources: Resources, hot: Hot): void => {
  const calls = [...hot.mailbox, ...hot.state.deferred].filter((event) => event.kind === 'call')
  resources.executor.givePlacesBack(calls.length)
  hot.mailbox = []
  hot.state.deferred.length = 0
  for (const actionId of hot.running) resources.executor.abort(actionId)
  resources.hot.delete(hot.state.id)
  resources.dirty.delete(hot.state.id)
}
