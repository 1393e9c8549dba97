import { countAttempt, forgiveAttempts } from '../../auth/attempts.ts'
import { mayDo } from '../../auth/authorize.ts'
import { signInAtKeystone } from '../../auth/keystone/sign-in.ts'
import { signIn } from '../../auth/local/sign-in.ts'
import { policyNames } from '../../auth/policies.ts'
import { closeSession } from '../../auth/session/close-sessions.ts'
import { readSessionCookie, sessionCookie } from '../../auth/session/cookie.ts'
import { switchProject } from '../../auth/session/switch-project.ts'
import { authSettings } from '../../auth/settings.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { refuse } from '../../refusal.ts'
import { nothing, one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { noContent } from '../respond.ts'
import { projectChange, session, signIn as signInFields } from './schemas/accounts.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/session */
export const getSession = operation(
  { summary: 'How one signs in, who is signed in where, and what they may do', answers: { 200: one(session) } },
  async (_request, { actor }) => {
    const { mode } = authSettings()
    const known = actor.projectId !== ''
    return valueResponse({
      mode,
      user: known ? { id: actor.userId, name: actor.userName } : null,
      project: known ? actor.projectId : null,
      projects: known ? await projectsOf(actor) : [],
      roles: [...actor.roles],
      may: policyNames.filter((name) => mayDo(actor, name)),
    })
  },
)

/** POST /api/session {name, password, project?, domain?}: signs in; the session travels in a cookie. */
export const postSession = operation(
  { summary: 'Sign in; the session is a cookie', body: jsonBody('session', signInFields), answers: { 204: nothing } },
  async (_request, { url, address, body }) => {
    const settings = authSettings()
    if (settings.mode !== 'local' && settings.mode !== 'keystone') throw refuse('wrong-mode', { mode: settings.mode })
    const name = body.name ?? ''
    const password = body.password ?? ''
    const { project } = body
    await countAttempt(name, address)
    const opened = await (settings.mode === 'local'
      ? signIn({ name, password, project })
      : signInAtKeystone(settings, { name, password, project: project ?? '', domain: body.domain ?? 'Default' }))
    if (!opened.ok) throw refuse('wrong-credentials')
    await forgiveAttempts(name)
    return withCookie(opened.value, url)
  },
)

/** PUT /api/session {project}: goes on in another project of the user. */
export const putSession = operation(
  {
    summary: "Go on in another of one's projects",
    body: jsonBody('session', projectChange),
    answers: { 204: nothing },
  },
  async (request, { actor, body }) => {
    const secret = readSessionCookie(request)
    if (actor.via !== 'session' || secret === null) throw refuse('unauthorized')
    await switchProject(secret, actor, body.project ?? '')
    return noContent()
  },
)

/** DELETE /api/session: signs out; also when nobody was signed in. */
export const deleteSession = operation({ summary: 'Sign out', answers: { 204: nothing } }, async (request, { url }) => {
  const secret = readSessionCookie(request)
  if (secret !== null) await closeSession(secret)
  return withCookie('', url)
})

const withCookie = (secret: string, url: URL): Response => {
  const response = noContent()
  response.headers.append('set-cookie', sessionCookie(secret, url))
  return response
}
