export interface Effort {
  /** Workflows at a time. */
  readonly atOnce: number
  /** Ends after so many workflows… */
  readonly times: number
  /** …or begins none after so many seconds. */
  readonly seconds: number
  /** Rest before each, in milliseconds. */
  readonly pauseMs?: number
}

/** Runs `one` again and again; gives the milliseconds of each. */
export const repeat = async (effort: Effort, one: (index: number) => Promise<unknown>): Promise<number[]> => {
  const milliseconds: number[] = []
  const end = performance.now() + effort.seconds * 1000
  let begun = 0
  const run = async (): Promise<void> => {
    while (begun < effort.times && (begun === 0 || performance.now() < end)) {
      const index = begun++
      if (effort.pauseMs !== undefined) await new Promise((resolve) => setTimeout(resolve, effort.pauseMs))
      const at = performance.now()
      await one(index)
      milliseconds.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: effort.atOnce }, run))
  return milliseconds
}
