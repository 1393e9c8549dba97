import type { SystemAction } from './action.ts'

/** Every system action by name, in the order of the names. */
export const systemActions: ReadonlyMap<string, SystemAction> = new Map()
