import { isAudited } from '../audit/audited.ts'
import { beginAudit, endAudit } from '../audit/record.ts'
import { snapshotOf } from '../audit/snapshot.ts'
import { log } from '../log.ts'
import { Refusal } from '../refusal.ts'
import type { Found } from './match-route.ts'
import { refusalResponse } from './respond.ts'
import type { Context } from './route.ts'

interface Audit {
  readonly found: Found
  /** The operation that reads the same row, when there is one (row-reader.ts). */
  readonly reader: Found | null
  readonly requestId: string
}

/** Runs an operation and records it: what was there before, who asked for what, and what came of it. */
export const withAudit = async (request: Request, context: Context, audit: Audit): Promise<Response> => {
  const { route } = audit.found
  if (!isAudited(route)) return route.handler(request, context)
  const { actor, address, url } = context
  const id = await beginAudit({
    actor,
    address,
    requestId: audit.requestId,
    policy: route.policy,
    resource: `${request.method} ${url.pathname}`,
    before: await read(audit.reader, context),
  })
  const response = await route.handler(request, context).catch((error: unknown) => {
    if (error instanceof Refusal) return refusalResponse(error, route.shortFault)
    void endAudit(id, 500, null).catch(() => undefined)
    throw error
  })
  // The change is made; that its record is incomplete must not make it look undone.
  await response
    .clone()
    .text()
    .then((body) => endAudit(id, response.status, snapshotOf(body)))
    .catch((error: unknown) => log.error({ error: String(error) }, 'audit incomplete'))
  return response
}

const read = async (reader: Found | null, context: Context): Promise<string | null> => {
  if (reader === null) return null
  const url = new URL(context.url)
  const namespace = url.searchParams.get('namespace')
  url.search = namespace === null ? '' : `?${new URLSearchParams({ namespace })}`
  try {
    const response = await reader.route.handler(new Request(url), { ...context, url, params: reader.params })
    return response.ok ? snapshotOf(await response.text()) : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
