/*
 * The designer with a workflow of 500 tasks, in a real Chromium: how long after a keystroke the graph shows it, how
 * smooth a drag is, how long a layout takes. It is seen from outside, as a person sees it: by the time stamps of the
 * browser's own events, a mutation observer and the frame after it.
 *
 *   npm run bench -- designer                         builds and starts the product with a data folder of its own
 *   npm run bench -- designer --base-url http://…     takes one that is running
 *
 * Wall times are the browser's; `cpu` is the time its main thread was busy (Chromium's own counters), which does not
 * depend as much on what else the machine does.
 */
import { chromium, type Page } from '@playwright/test'
import { findChromium, prepareChromium } from '../../e2e/support/chromium.ts'
import { startServer } from '../../e2e/support/server.ts'
import { median } from '../median.ts'
import { print } from '../print.ts'
import { bigWorkflow } from './big-workflow.ts'
import { counters } from './counters.ts'
import { dragFrames } from './drag-frames.ts'
import { keystrokes } from './keystrokes.ts'

const tasks = 500
/** How often a task is added for a new layout. */
const changes = 6

/** Measures all; `--base-url` names a product that runs already, `--tasks N` another size. */
export async function run(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length]
  const given = option('--base-url')
  const count = Number(option('--tasks') ?? tasks)
  const server = given === undefined ? await startServer() : null
  try {
    await prepareChromium()
    const { executablePath, env } = findChromium()
    const browser = await chromium.launch({
      executablePath,
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...(process.env as Record<string, string>), ...env },
    })
    try {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
      await measure(page, server?.url ?? given ?? '', count)
    } finally {
      await browser.close()
    }
  } finally {
    await server?.stop()
  }
}

async function measure(page: Page, base: string, count: number): Promise<void> {
  const name = `bench_${Date.now().toString(36)}`
  const answer = await page.request.post(`${base}/v2/workflows`, {
    headers: { 'content-type': 'text/plain' },
    data: bigWorkflow(name, count),
  })
  const { workflows } = await answer.json()
  await page.goto(`${base}/workflows/${workflows[0].id}`)
  await page.locator('.react-flow__node').first().waitFor({ timeout: 120_000 })
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 120_000 })
  const read = await counters(page)

  const typed = await keystrokes(page, read)
  print({ case: 'keystroke to graph', tasks: count, ...typed })
  for (const zoom of ['readable', 'all'] as const) {
    const drag = await dragFrames(page, read, zoom)
    print({
      case: `drag of a task, ${zoom === 'all' ? 'the whole graph in view' : 'at a readable size'}`,
      tasks: count,
      ...drag,
    })
  }
  const layouts = await changedLayouts(page)
  const [first = Number.NaN, ...later] = layouts
  print({ case: 'layout in its worker', tasks: count, firstMs: first, p50Ms: median(later), layouts: layouts.length })
}

/** Milliseconds of each layout since the page was opened: the first, and those after tasks were duplicated. */
async function changedLayouts(page: Page): Promise<readonly number[]> {
  const durations = () =>
    page.evaluate(() => performance.getEntriesByName('designer.layout').map(({ duration }) => duration))
  await page.locator('.react-flow__node-task').first().focus()
  await page.keyboard.press('Enter')
  for (let round = 0; round < changes; round++) {
    const known = (await durations()).length
    await page.keyboard.press('Control+d')
    await page.waitForFunction((count) => performance.getEntriesByName('designer.layout').length > count, known, {
      timeout: 60_000,
    })
  }
  return durations()
}
