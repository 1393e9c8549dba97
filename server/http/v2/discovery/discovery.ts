import { z } from 'zod'
import { one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { json } from '../../respond.ts'

const versions = z.strictObject({
  versions: z.array(
    z.strictObject({
      id: z.string(),
      status: z.string(),
      links: z.array(z.strictObject({ href: z.url(), target: z.string(), rel: z.string() })),
    }),
  ),
})

/** GET /: the versions. */
export const getVersions = operation(
  { summary: 'Versions of the API', query: 'any', answers: { 200: one(versions) } },
  async (_request, { url }) =>
    json(200, {
      versions: [{ id: 'v2.0', status: 'CURRENT', links: [{ href: `${url.origin}/v2`, target: 'v2', rel: 'self' }] }],
    }),
)

/** GET /v2 */
export const getVersion = operation(
  { summary: 'Where this version is', query: 'any', answers: { 200: one(z.strictObject({ uri: z.url() })) } },
  async (_request, { url }) => json(200, { uri: `${url.origin}/v2` }),
)
