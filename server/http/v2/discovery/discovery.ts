import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** GET /: the versions. */
export const getVersions: Handler = async (_request, { url }) =>
  json(200, {
    versions: [{ id: 'v2.0', status: 'CURRENT', links: [{ href: `${url.origin}/v2`, target: 'v2', rel: 'self' }] }],
  })

/** GET /v2 */
export const getVersion: Handler = async (_request, { url }) => json(200, { uri: `${url.origin}/v2` })
