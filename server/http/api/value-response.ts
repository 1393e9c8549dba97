import { stringifyJson } from '../../../engine/data/json.ts'
import type { Value } from '../../../engine/data/values.ts'

/** An answer that holds users' documents: numbers keep their digits. */
export const valueResponse = (body: unknown, status = 200): Response =>
  new Response(stringifyJson(body as Value), { status, headers: { 'content-type': 'application/json' } })
