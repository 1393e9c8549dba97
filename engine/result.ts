/**
 * A value, or the expected failure to produce it.
 *
 * Expected failures (a user's mistake, an unreachable server, a lost race) travel as values so that
 * no caller can forget them; broken invariants throw.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** Wraps a value as success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps an error as failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
