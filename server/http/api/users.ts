import { checkCredentials } from '../../auth/local/check-credentials.ts'
import { isId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { createUser } from '../../users/create-user.ts'
import { listUsers } from '../../users/list-users.ts'
import { deleteUser, updateUser } from '../../users/update-user.ts'
import { readMemberships } from '../../users/user-fields.ts'
import { booleanField, readObject, textField } from '../body.ts'
import { noContent } from '../respond.ts'
import type { Handler } from '../route.ts'
import { requireMode } from './require-mode.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/users */
export const getUsers: Handler = async () => {
  requireMode('local')
  return valueResponse({ users: await listUsers() })
}

/** POST /api/users {name, password, memberships} */
export const postUser: Handler = async (request) => {
  requireMode('local')
  const body = await readObject(request, 'user', ['name', 'password', 'memberships'])
  const credentials = checkCredentials(textField(body, 'name'), textField(body, 'password'))
  const id = await createUser({ ...credentials, memberships: readMemberships(body.memberships) })
  return valueResponse((await listUsers(id))[0], 201)
}

/** PUT /api/users/{id} {password?, disabled?, memberships?} */
export const putUser: Handler = async (request, { params }) => {
  requireMode('local')
  const id = userId(params.id)
  const body = await readObject(request, 'user', ['password', 'disabled', 'memberships'])
  const password = textField(body, 'password')
  await updateUser(id, {
    password: password === null ? null : checkCredentials('any', password).password,
    disabled: booleanField(body, 'disabled'),
    memberships: body.memberships == null ? null : readMemberships(body.memberships),
  })
  return valueResponse((await listUsers(id))[0])
}

/** DELETE /api/users/{id} */
export const removeUser: Handler = async (_request, { params }) => {
  requireMode('local')
  await deleteUser(userId(params.id))
  return noContent()
}

const userId = (text = ''): string => {
  if (isId(text)) return text
  throw refuse('user-not-found', { id: text })
}
