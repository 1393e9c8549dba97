import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** A state of the console, and how a person gets there. */
export interface Place {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
  /** What is judged, by a selector; else the whole page. */
  readonly within?: string
}

/** Goes to a place and tells what axe finds fault with there, in light and in dark. */
export async function faultsAt(page: Page, { open, within }: Place): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await open(page)
  const told: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The text editor follows the system by an event.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const axe = new AxeBuilder({ page })
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
    for (const { id, nodes } of violations) {
      for (const { html, any } of nodes)
        told.push(`${colorScheme}, ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    }
  }
  return told
}
