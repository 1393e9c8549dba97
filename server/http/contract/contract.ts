/*
 * What an operation takes and answers. One Zod schema for each of these is all there is: it validates (operation.ts),
 * gives the handler its types, is written into /openapi.json (openapi/) and judges the answers in the tests
 * (server/testing/answer-problem.ts). In production answers are not judged: they are our own.
 */
import type { z } from 'zod'

/** Query arguments by name; a schema reads a text, undefined when the argument is absent; that of a list reads all texts. */
export type QueryShape = Readonly<Record<string, z.ZodType>>

/** A request's body: how it is described, and how it is read. */
export interface Body<T = unknown> {
  /** What its JSON, or its text, has to be. */
  readonly schema: z.ZodType
  /** Media types that it is documented under, the usual one first. */
  readonly media: readonly string[]
  /** @throws Refusal 400, 413 */
  readonly read: (request: Request) => Promise<T>
}

/** An answer of one status; without a schema it has no body. */
export interface Answer {
  readonly description: string
  readonly schema?: z.ZodType
  /** The same when the argument `fields` chose among its members; what is documented then. */
  readonly narrowed?: z.ZodType
  /** JSON is sent as this; `application/json` unless said. */
  readonly media?: string
}

export interface Contract {
  /** One line for lists of operations. */
  readonly summary: string
  /** The arguments there are; any other is refused. `'any'` where whoever calls adds arguments of their own. */
  readonly query?: QueryShape | 'any'
  readonly body?: Body
  /** By status; refusals are the same everywhere and not listed. */
  readonly answers: Readonly<Record<number, Answer>>
  /** It only says why there is no such operation; left out of the document. */
  readonly refusal?: true
}
