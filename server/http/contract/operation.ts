import type { z } from 'zod'
import type { Context, Operation } from '../route.ts'
import type { Body, Contract, QueryShape } from './contract.ts'
import { readQuery } from './read-query.ts'

/** What a handler is given: the request's parts as their schemas read them. */
export interface Call<Q extends QueryShape, B> extends Context {
  readonly query: { readonly [K in keyof Q]: z.output<Q[K]> }
  readonly body: B
}

interface Typed<Q extends QueryShape, B> extends Omit<Contract, 'query' | 'body'> {
  readonly query?: Q | 'any'
  readonly body?: Body<B>
}

/**
 * An operation of its contract: arguments, then body are read before it runs, so that it sees nothing else. `guard` throws
 * when the operation is not to be had here, whatever the request holds.
 */
export const operation = <Q extends QueryShape = Record<never, never>, B = undefined>(
  contract: Typed<Q, B>,
  run: (request: Request, call: Call<Q, B>) => Promise<Response>,
  guard: (context: Context) => void = () => undefined,
): Operation => ({
  contract,
  handler: async (request, context) => {
    guard(context)
    const { query: shape, body } = contract
    const query = shape === 'any' ? {} : readQuery(shape ?? {}, context.url.searchParams)
    const given = await body?.read(request)
    return run(request, { ...context, query: query as Call<Q, B>['query'], body: given as B })
  },
})
