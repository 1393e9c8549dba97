import type { Actor } from '../auth/actor.ts'
import type { Contract } from './contract/contract.ts'

/** What an operation is given besides the request; the wrapper made it and nothing else may. */
export interface Context {
  readonly actor: Actor
  /** Where the connection comes from, for limits; empty when unknown. */
  readonly address: string
  readonly url: URL
  /** Named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** One operation. Refusals are thrown; see server/refusal.ts. */
export type Handler = (request: Request, context: Context) => Promise<Response>

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** An operation with what it takes and answers; see contract/operation.ts, which makes them. */
export interface Operation {
  readonly contract: Contract
  readonly handler: Handler
}

export interface Route extends Operation {
  readonly method: Method
  /** `/v2/workflows/:identifier`; a part with a colon takes one segment. */
  readonly path: string
  /** What server/auth/authorize.ts is asked. */
  readonly policy: string
  /** Mistral answers definitions with `{"faultstring"}` alone. */
  readonly shortFault: boolean
}
