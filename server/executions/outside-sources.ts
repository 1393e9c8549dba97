import { randomUUID } from 'node:crypto'
import type { OutsideSources } from '../../engine/expressions/scope.ts'

/** Clock, ids and chance for expressions that are evaluated before there is an execution. */
export const outsideSources = (): OutsideSources => ({
  now: () => Date.now(),
  uuid: () => randomUUID(),
  random: () => Math.random(),
})
