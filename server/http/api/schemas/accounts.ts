/* Who uses the service: the session, users, projects and tokens. */
import { z } from 'zod'
import { roles } from '../../../../engine/contract/accounts.ts'
import type { Session } from '../../../../engine/contract/session.ts'
import { scopes } from '../../../auth/actor.ts'
import type { ShownToken } from '../../../auth/tokens/list-tokens.ts'
import type { ShownUser } from '../../../users/user-fields.ts'
import { boolean, text } from '../../contract/members.ts'
import { id, isoTime } from '../../contract/values.ts'

export const project = z.strictObject({ id: z.string(), role: z.string() }).meta({ id: 'Project' })

export const session = z
  .strictObject({
    mode: z.enum(['none', 'local', 'keystone', 'oidc']),
    user: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    project: z.string().nullable(),
    projects: z.array(project),
    roles: z.array(z.string()),
    may: z.array(z.string()).meta({ description: 'Names of the policies that allow this actor' }),
  })
  .meta({ id: 'Session' }) satisfies z.ZodType<Session>

const name = text('The name of the account.')
const password = text('Its password.')

export const signIn = z
  .strictObject({
    name,
    password,
    project: text("Where to work; the first of one's projects unless given."),
    domain: text('Domain of the user in Keystone.'),
  })
  .meta({ id: 'SignIn', examples: [{ name: '', password: '' }] })

export const projectChange = z
  .strictObject({ project: text('Where to go on.') })
  .meta({ id: 'ProjectChange', examples: [{ project: '' }] })

export const setup = z
  .strictObject({ secret: text('From the link of the first start.'), name, password })
  .meta({ id: 'Setup' })

export const user = z
  .strictObject({
    id,
    name: z.string(),
    disabled: z.boolean(),
    memberships: z.array(z.strictObject({ projectId: z.string(), role: z.enum(roles) })),
    createdAt: isoTime,
  })
  .meta({ id: 'User' }) satisfies z.ZodType<ShownUser>

const membership = z.strictObject({
  project: z.string().min(1, 'Expected the name of a project'),
  role: z.enum(roles, `Expected ${roles.join(', ')}`),
})

/** Each project once. */
const memberships = z
  .array(membership)
  .superRefine((all, context) => {
    for (const [index, { project }] of all.entries()) {
      if (all.findIndex((one) => one.project === project) < index) {
        context.addIssue({ code: 'custom', path: [index, 'project'], message: 'Expected each project once' })
      }
    }
  })
  .transform((all) => all.map(({ project, role }) => ({ projectId: project, role })))

export const newUser = z.strictObject({ name, password, memberships }).meta({ id: 'NewUser' })

export const userUpdate = z
  .strictObject({
    password: text('A new one.'),
    disabled: boolean('Whether signing in is refused.'),
    memberships: memberships.nullish(),
  })
  .meta({ id: 'UserUpdate', examples: [{ disabled: true }] })

export const newProject = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'Expected letters, digits and . _ - only, at most 64'),
  })
  .meta({ id: 'NewProject' })

export const token = z
  .strictObject({
    id,
    name: z.string(),
    projectId: z.string(),
    scopes: z.array(z.string()),
    createdAt: isoTime,
    expiresAt: isoTime,
    lastUsedAt: isoTime.nullable(),
  })
  .meta({ id: 'Token' }) satisfies z.ZodType<ShownToken>

/** The longest life of a token, in days: one that is never renewed is one that nobody remembers. */
const longestDays = 366

const everyScope = `Expected some of ${scopes.join(', ')}, each once`
const everyDay = `Expected a whole number from 1 to ${longestDays}`

export const newToken = z
  .strictObject({
    name: z.string().min(1, 'Expected 1 to 100 characters').max(100, 'Expected 1 to 100 characters'),
    scopes: z
      .array(z.enum(scopes, everyScope), everyScope)
      .min(1, everyScope)
      .refine((all) => new Set(all).size === all.length, everyScope),
    days: z.int(everyDay).min(1, everyDay).max(longestDays, everyDay),
  })
  .meta({ id: 'NewToken', examples: [{ name: 'ci', scopes: ['read', 'run'], days: 30 }] })

export const madeToken = z
  .strictObject({ id, token: z.string().meta({ description: 'Shown this once' }), expiresAt: isoTime })
  .meta({ id: 'MadeToken' })
