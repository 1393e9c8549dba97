/*
 * What a child of the supervisor (web, worker) owes it:
 *   - one message {ready: true, port?} over IPC when it serves;
 *   - on SIGTERM or SIGINT: stop cleanly and end;
 *   - when the channel closes, the supervisor was killed: the same, so that nothing is left without a guard.
 * Run alone (npm run web, npm run worker) there is no channel, and only the signals count.
 */

/** The longest a clean stop may take before the process ends anyway, in milliseconds. */
export const stopLimitMs = 15_000

/** The exit code that says: starting again will not help (a wrong setting); the supervisor then stops as well. */
export const hopeless = 78

/** Runs `stop` once, at the first signal or when the parent is gone, and ends the process after it. */
export function stopOnRequest(stop: () => Promise<void>): void {
  let stopping = false
  const begin = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), stopLimitMs).unref()
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => void begin())
}

/** Tells the supervisor, if there is one, that this process serves. */
export function sayReady(details: { readonly port?: number } = {}): void {
  process.send?.({ ready: true, ...details })
}
