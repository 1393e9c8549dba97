import { z } from 'zod'
import { createToken } from '../../auth/tokens/create-token.ts'
import { listTokens, revokeToken } from '../../auth/tokens/list-tokens.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { nothing, one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { noContent } from '../respond.ts'
import { localOnly } from './local-only.ts'
import { madeToken, newToken, token } from './schemas/accounts.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/tokens: one's own. */
export const getTokens = operation(
  { summary: "One's API tokens", answers: { 200: one(z.strictObject({ tokens: z.array(token) })) } },
  async (_request, { actor }) => valueResponse({ tokens: await listTokens(actor.userId) }),
  localOnly,
)

/** POST /api/tokens {name, scopes, days}: for the present project. The answer holds the token, this once. */
export const postToken = operation(
  {
    summary: 'Make an API token for the present project',
    body: jsonBody('token', newToken),
    answers: { 201: one(madeToken) },
  },
  async (_request, { actor, body: { name, scopes, days } }) => {
    // A token that could make tokens would outlive its own expiry.
    if (actor.via !== 'session') throw refuse('forbidden')
    const { userId, projectId } = actor
    const expiresAt = new Date(Date.now() + days * 86_400_000)
    const made = await createToken({ userId, projectId, name, scopes, expiresAt })
    return valueResponse({ ...made, expiresAt: expiresAt.toISOString() }, 201)
  },
  localOnly,
)

/** DELETE /api/tokens/{id} */
export const removeToken = operation(
  { summary: 'Revoke an API token', answers: { 204: nothing } },
  async (_request, { actor, params }) => {
    const id = params.id ?? ''
    if (!isId(id) || !(await revokeToken(actor.userId, id))) throw refuse('token-not-found', { id })
    return noContent()
  },
  localOnly,
)
