import { type Scope, scopes } from '../../auth/actor.ts'
import { createToken } from '../../auth/tokens/create-token.ts'
import { listTokens, revokeToken } from '../../auth/tokens/list-tokens.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { kindOf, readObject, textField } from '../body.ts'
import { noContent } from '../respond.ts'
import type { Handler } from '../route.ts'
import { requireMode } from './require-mode.ts'
import { valueResponse } from './value-response.ts'

/** The longest life of a token, in days: one that is never renewed is one that nobody remembers. */
const longestDays = 366

/** GET /api/tokens: one's own. */
export const getTokens: Handler = async (_request, { actor }) => {
  requireMode('local')
  return valueResponse({ tokens: await listTokens(actor.userId) })
}

/** POST /api/tokens {name, scopes, days}: for the present project. The answer holds the token, this once. */
export const postToken: Handler = async (request, { actor }) => {
  requireMode('local')
  // A token that could make tokens would outlive its own expiry.
  if (actor.via !== 'session') throw refuse('forbidden')
  const body = await readObject(request, 'token', ['name', 'scopes', 'days'])
  const name = textField(body, 'name') ?? ''
  if (name === '' || name.length > 100) throw wrong('name', kindOf(body.name), '1 to 100 characters')
  const wanted = Array.isArray(body.scopes) ? body.scopes : []
  const known = scopes.filter((scope): scope is Scope => wanted.includes(scope))
  if (known.length === 0 || known.length !== wanted.length) {
    throw wrong('scopes', kindOf(body.scopes), `some of ${scopes.join(', ')}, each once`)
  }
  const { days } = body
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > longestDays) {
    throw wrong('days', kindOf(days), `a whole number from 1 to ${longestDays}`)
  }
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  const made = await createToken({
    userId: actor.userId,
    projectId: actor.projectId,
    name,
    scopes: known,
    expiresAt,
  })
  return valueResponse({ ...made, expiresAt: expiresAt.toISOString() }, 201)
}

/** DELETE /api/tokens/{id} */
export const removeToken: Handler = async (_request, { actor, params }) => {
  requireMode('local')
  const id = params.id ?? ''
  if (!isId(id) || !(await revokeToken(actor.userId, id))) throw refuse('token-not-found', { id })
  return noContent()
}

const wrong = (field: string, value: string, expected: string) =>
  refuse('bad-field', { field, value, message: `Expected ${expected}` })
