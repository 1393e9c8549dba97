import type { Role } from '../../engine/contract/accounts.ts'
import { type Actor, defaultProject, type Scope } from '../auth/actor.ts'
import { offerSetup, setUp } from '../auth/local/setup.ts'
import { forgetAuthSettings } from '../auth/settings.ts'
import { createToken } from '../auth/tokens/create-token.ts'
import { prisma } from '../store/prisma.ts'
import { createUser } from '../users/create-user.ts'
import { checkedHandle } from './checked-handle.ts'

/** What a person types in tests. */
export const password = 'correct horse battery'

/** Turns AUTH_MODE=local on in this process and makes the administrator `root` of the default project. */
export const startLocalAuth = async (): Promise<void> => {
  process.env.AUTH_MODE = 'local'
  forgetAuthSettings()
  await setUp((await offerSetup()) ?? '', 'root', password)
}

/** Back to no authentication. */
export const stopLocalAuth = (): void => {
  delete process.env.AUTH_MODE
  forgetAuthSettings()
}

/** Makes a user with one role and a token for it; gives the token. */
export const userWithToken = async (
  name: string,
  role: Role,
  projectId: Actor['projectId'] = defaultProject,
  scopes: readonly Scope[] = ['read', 'run', 'write', 'admin'],
): Promise<string> => {
  await prisma().project.upsert({ where: { id: projectId }, create: { id: projectId, name: projectId }, update: {} })
  const userId = await createUser({ name, password, memberships: [{ projectId, role }] })
  const expiresAt = new Date(Date.now() + 3_600_000)
  return (await createToken({ userId, projectId, name: 'test', scopes, expiresAt })).token
}

/** Sends a request with a token (null: as a stranger); an object is sent as JSON, a text as YAML. */
export const askAs = (token: string | null, method: string, path: string, body?: string | object): Promise<Response> =>
  checkedHandle(
    new Request(`http://localhost${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { 'x-auth-token': token }),
        ...(body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )

/** The same, and the answer's JSON. @throws Error when the status is not a good one */
export const askWell = async (token: string | null, method: string, path: string, body?: string | object) => {
  const response = await askAs(token, method, path, body)
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}
