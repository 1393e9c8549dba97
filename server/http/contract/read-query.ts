import { z } from 'zod'
import { refuse } from '../../refusal.ts'
import type { QueryShape } from './contract.ts'
import { refusalOf } from './issues.ts'

/** Query arguments as their schemas read them. @throws Refusal 400 for one that there is not, or of a wrong form */
export const readQuery = (shape: QueryShape, query: URLSearchParams): Readonly<Record<string, unknown>> => {
  for (const name of query.keys()) {
    if (!Object.hasOwn(shape, name)) throw refuse('unknown-argument', { name })
  }
  const out: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(shape)) {
    const given = schema instanceof z.ZodArray ? query.getAll(name) : (query.get(name) ?? undefined)
    const parsed = schema.safeParse(given)
    if (!parsed.success) throw refusalOf(parsed.error.issues, { argument: name, field: name, value: given ?? null })
    out[name] = parsed.data
  }
  return out
}
