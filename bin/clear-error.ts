/**
 * A failure the person at the terminal can do something about: printed as its message alone, without a stack.
 * The message is one line that names what is wrong, where, and what to do next; it never holds a secret.
 */
export class ClearError extends Error {
  override readonly name = 'ClearError'
}

/** Prints a failure on stderr: one line for a {@link ClearError}, the whole stack for a bug. */
export function printFailure(error: unknown): void {
  if (error instanceof ClearError) console.error(`tramontane: ${error.message}`)
  else console.error(error)
}
