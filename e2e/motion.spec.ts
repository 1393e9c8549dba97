/* Nothing moves for a person who asked their system for less motion. */
import { expect, type Page, test } from '@playwright/test'
import { openText, task, unique } from './support/designer.ts'

test.slow()

const definition = (name: string) =>
  `version: '2.0'\n${name}:\n  tasks:\n    first: {action: std.noop, on-success: wait}\n    wait: {action: std.async_noop}\n`

/** Notes every animation and transition that begins on the page from now on, in each of its documents. */
async function watch(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const seen = new Set<string>()
    const told = (target: EventTarget | null) => (target instanceof Element ? target.outerHTML.slice(0, 120) : '')
    for (const kind of ['animationstart', 'transitionrun'] as const) {
      addEventListener(kind, ({ target }) => seen.add(`${kind}: ${told(target)}`), true)
    }
    const look = () => {
      for (const { effect, playState } of document.getAnimations()) {
        const target = effect instanceof KeyframeEffect ? effect.target : null
        if (playState !== 'finished') seen.add(`${playState}: ${told(target)}`)
      }
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { moved: () => [...seen] })
  })
}

const moved = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { moved: () => string[] }).moved())

test('nothing moves in the designer: not while it loads, in dialogs, when the view changes, nor during a run', async ({
  page,
}) => {
  await watch(page)
  await openText(page, definition(unique('still')))
  for (const key of ['n', '?', 'Control+k']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const key of ['+', '-', '0', '1']) await page.keyboard.press(key)
  await task(page, 'wait').click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await expect(task(page, 'wait')).toHaveAttribute('aria-label', /RUNNING/)
  await expect(page.getByRole('link', { name: /^wait waits/ })).toBeVisible()
  expect(await moved(page)).toEqual([])
})

test('nothing moves on the pages of a run, of lists and of the schedule', async ({ page }) => {
  await watch(page)
  const name = unique('still')
  const headers = { 'content-type': 'text/plain' }
  await page.request.post('/v2/workflows', { headers, data: definition(name) })
  const { id } = await (await page.request.post('/v2/executions', { data: { workflow_name: name } })).json()
  for (const path of [
    `/executions/${id}`,
    `/executions/${id}?tab=tasks`,
    '/executions',
    '/',
    '/workflows',
    '/schedules',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    if (path.includes(id)) await expect(page.getByText('Running').first()).toBeVisible()
    expect(await moved(page), path).toEqual([])
  }
  await page.goto(`/executions/${id}`)
  await expect(page.getByText('Running').first()).toBeVisible()
  await page.keyboard.press('x')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByText('Cancelled').first()).toBeVisible()
  expect(await moved(page)).toEqual([])
})
