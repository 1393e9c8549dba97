import pino from 'pino'
import { requestId } from './request-context.ts'

/**
 * The server's log: JSON lines on standard error. Bodies, inputs and credentials never go in; the id of the request that
 * a line belongs to always does, the same that the answer's `x-request-id` bears.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || 'warn',
    base: { process: 'web' },
    mixin: () => {
      const id = requestId()
      return id === undefined ? {} : { requestId: id }
    },
  },
  pino.destination(2),
)
