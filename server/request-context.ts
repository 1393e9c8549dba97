import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Runs what belongs to one request: each line that is logged meanwhile bears its id (log.ts). */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run)

/** The id of the request that is being answered, or undefined. */
export const requestId = (): string | undefined => current.getStore()
