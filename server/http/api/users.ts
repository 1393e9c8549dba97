import { z } from 'zod'
import { checkCredentials } from '../../auth/local/check-credentials.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { createUser } from '../../users/create-user.ts'
import { listUsers } from '../../users/list-users.ts'
import { deleteUser, updateUser } from '../../users/update-user.ts'
import { nothing, one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { noContent } from '../respond.ts'
import { localOnly } from './local-only.ts'
import { newUser, user, userUpdate } from './schemas/accounts.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/users */
export const getUsers = operation(
  { summary: 'Users', answers: { 200: one(z.strictObject({ users: z.array(user) })) } },
  async () => valueResponse({ users: await listUsers() }),
  localOnly,
)

/** POST /api/users {name, password, memberships} */
export const postUser = operation(
  { summary: 'Make a user', body: jsonBody('user', newUser), answers: { 201: one(user) } },
  async (_request, { body: { name, password, memberships } }) => {
    const id = await createUser({ ...checkCredentials(name, password), memberships })
    return valueResponse((await listUsers(id))[0], 201)
  },
  localOnly,
)

/** GET /api/users/{id}; the audit log has from it how a user was before a change. */
export const getUser = operation(
  { summary: 'A user', answers: { 200: one(user) } },
  async (_request, { params }) => {
    const id = userId(params.id)
    const [found] = await listUsers(id)
    if (found === undefined) throw refuse('user-not-found', { id })
    return valueResponse(found)
  },
  localOnly,
)

/** PUT /api/users/{id} {password?, disabled?, memberships?} */
export const putUser = operation(
  { summary: 'Change a user', body: jsonBody('user', userUpdate), answers: { 200: one(user) } },
  async (_request, { params, body: { password, disabled, memberships } }) => {
    const id = userId(params.id)
    await updateUser(id, {
      password: password === null ? null : checkCredentials('any', password).password,
      disabled,
      memberships: memberships ?? null,
    })
    return valueResponse((await listUsers(id))[0])
  },
  localOnly,
)

/** DELETE /api/users/{id} */
export const removeUser = operation(
  { summary: 'Delete a user', answers: { 204: nothing } },
  async (_request, { params }) => {
    await deleteUser(userId(params.id))
    return noContent()
  },
  localOnly,
)

const userId = (text = ''): string => {
  if (isId(text)) return text
  throw refuse('user-not-found', { id: text })
}
