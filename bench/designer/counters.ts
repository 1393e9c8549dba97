import type { Page } from '@playwright/test'

/** Seconds for which the page's main thread was busy since it was opened, and of them with layout and styles. */
export interface Busy {
  readonly task: number
  readonly script: number
  readonly layout: number
}

/** Gives a reader of Chromium's counters for a page. */
export async function counters(page: Page): Promise<() => Promise<Busy>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return {
      task: value('TaskDuration'),
      script: value('ScriptDuration'),
      layout: value('LayoutDuration') + value('RecalcStyleDuration'),
    }
  }
}
