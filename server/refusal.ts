import { type ErrorCode, errorKind, fault } from '../engine/errors.ts'
import type { Fault } from '../engine/workflow/messages.ts'

/**
 * A fault on its way to the one place that answers with it (server/http/handle.ts). Use cases throw it, so that an
 * open transaction is rolled back on the way; nothing else in the server catches it.
 */
export class Refusal extends Error {
  readonly fault: Fault
  /** Seconds after which the same may be tried again, where that is known. */
  readonly retryAfter: number | null
  constructor(given: Fault, retryAfter: number | null = null) {
    super(given.message)
    this.name = 'Refusal'
    this.fault = given
    this.retryAfter = retryAfter
  }
}

/** `throw refuse('execution-not-found', { id })` */
export const refuse = (code: ErrorCode, args: Readonly<Record<string, string | number>> = {}): Refusal =>
  new Refusal(fault(code, args), errorKind(code).status === 429 ? Number(args.seconds) : null)
