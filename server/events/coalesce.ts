/**
 * Runs `work` soon after a call, one at a time and at most once in `every` milliseconds; calls in between are one.
 * Failures are left to the next call. Returns the trigger, and what stops it.
 */
export const coalesce = (work: () => Promise<void>, every: number) => {
  let wanted = false
  let running = false
  let stopped = false
  let last = 0
  let timer: NodeJS.Timeout | undefined
  const run = async () => {
    timer = undefined
    wanted = false
    running = true
    last = Date.now()
    await work().catch(() => undefined)
    running = false
    if (wanted) plan()
  }
  const plan = () => {
    if (timer !== undefined || stopped) return
    timer = setTimeout(() => void run(), Math.max(0, last + every - Date.now()))
  }
  return {
    trigger: () => {
      wanted = true
      if (!running) plan()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
