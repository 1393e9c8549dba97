import type { ErrorCode } from '../../engine/errors.ts'
import { refuse } from '../refusal.ts'

/** Turns a breach of a unique constraint into a refusal; rethrows anything else. */
export const refuseDuplicate = (
  error: unknown,
  args: Readonly<Record<string, string>>,
  code: ErrorCode = 'duplicate',
): never => {
  // pg says 23505, Prisma P2002.
  if (error instanceof Error && 'code' in error && (error.code === '23505' || error.code === 'P2002')) {
    throw refuse(code, args)
  }
  throw error
}
