/**
 * Runs a step that takes time and says so: its name at once, how long it took at the end, and every 15 seconds between
 * that it is still at it.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const seconds = (digits: number) => ((performance.now() - started) / 1000).toFixed(digits)
  console.log(`${name} …`)
  const ticker = setInterval(() => console.log(`  still ${name}, ${seconds(0)} s`), 15_000)
  try {
    const result = await work()
    console.log(`  done (${seconds(1)} s)`)
    return result
  } finally {
    clearInterval(ticker)
  }
}
