/**
 * Whether PostgreSQL refused a value, not the statement or the connection: a NUL in a text, a time out of range (class 22 of
 * its codes), a row too big for an index (54). The same call with other values would have gone well.
 */
export const isDataError = (error: unknown): boolean => /^(?:22|54)...$/.test(codeOf(error))

/** PostgreSQL's code. Prisma has codes of its own and keeps that one within; the worker does without Prisma's class. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  if ('meta' in error) {
    const { driverAdapterError } = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } }
    return driverAdapterError?.cause?.originalCode ?? ''
  }
  return 'code' in error ? String(error.code) : ''
}
