/** What a script may use. */
export const limits = {
  /** Milliseconds of running; a shorter time-out of the task's wins. */
  time: 5_000,
  /** Milliseconds beyond that after which the whole thread is ended: native code does not look at the clock. */
  grace: 1_000,
  /** Bytes of everything the script makes. */
  memory: 64 * 1024 * 1024,
  /** Bytes of stack. */
  stack: 256 * 1024,
  /** Characters of the result as JSON. */
  result: 5 * 1024 * 1024,
} as const

/** What goes into the thread: texts and a number, so nothing of the host's can be reached through it. */
export interface ScriptRequest {
  readonly script: string
  /** JSON. */
  readonly context: string
  /** Milliseconds. */
  readonly time: number
}

/** What comes back; `spent` threads have met a limit and are not used again. */
export type ScriptAnswer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly error: string; readonly spent: boolean }
