import type { Page } from '@playwright/test'
import { median } from '../median.ts'
import type { Busy } from './counters.ts'

const rounds = 30

/**
 * Types into the action of the first task, letter by letter, and waits each time until its card shows the letter: from
 * the key's event to the frame with the changed card.
 */
export async function keystrokes(page: Page, read: () => Promise<Busy>): Promise<Record<string, number>> {
  const card = page.locator('.react-flow__node[data-id="task:fork_0"]')
  await card.click()
  await page.locator('.monaco-editor .view-line', { hasText: 'action: std.noop' }).first().click()
  await page.keyboard.press('End')
  await page.evaluate(() => {
    const seen: number[] = []
    let pressed = 0
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
      },
      { capture: true },
    )
    const target = document.querySelector('.react-flow__node[data-id="task:fork_0"] .graph-card-target')
    if (target === null) throw new Error('the card is not there')
    const shown = () => {
      const at = pressed
      // The callback after the next frame's: by then the frame with the change was made.
      requestAnimationFrame(() => requestAnimationFrame(() => seen.push(performance.now() - at)))
    }
    new MutationObserver(shown).observe(target, { characterData: true, childList: true, subtree: true })
    Object.assign(window, { seenKeys: seen })
  })
  const before = await read()
  for (let round = 0; round < rounds; round++) {
    await page.keyboard.press(round % 2 === 0 ? 'x' : 'Backspace')
    await page.waitForFunction((count) => (window as unknown as { seenKeys: number[] }).seenKeys.length > count, round)
  }
  const after = await read()
  const seen = await page.evaluate(() => (window as unknown as { seenKeys: number[] }).seenKeys)
  const sorted = seen.toSorted((a, b) => a - b)
  return {
    p50Ms: median(seen),
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    cpuMsPerKey: ((after.task - before.task) * 1000) / rounds,
    scriptMsPerKey: ((after.script - before.script) * 1000) / rounds,
  }
}
