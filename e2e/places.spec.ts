import { expect, test } from '@playwright/test'
import { dragTo, isReady, middle, openText, pane, task, unique } from './support/designer.ts'

const definition = (name: string) => `version: '2.0'
${name}:
  tasks:
    first:
      action: std.noop
      on-success: second
    second:
      action: std.noop
      on-error: third
    third:
      action: std.noop
`

test('tasks that are pinned stay where they are when the graph is tidied, the others go back', async ({ page }) => {
  await openText(page, definition(unique('tidied')))
  const [x, y] = await middle(task(page, 'second'))
  await dragTo(page, task(page, 'second'), [x + 60, y + 30])
  const third = await middle(task(page, 'third'))
  await dragTo(page, task(page, 'third'), [third[0] - 60, third[1] + 20])
  await task(page, 'third').click()
  await page.keyboard.press('p')
  const pinned = await task(page, 'third').boundingBox()
  await page.getByRole('button', { name: 'Tidy' }).click()
  await expect.poll(async () => Math.round((await middle(task(page, 'second')))[0])).toBe(Math.round(x))
  expect(await task(page, 'third').boundingBox()).toEqual(pinned)
})

test('selected tasks are moved by the keyboard, and stay where they were put', async ({ page }) => {
  const id = await openText(page, definition(unique('stepped')))
  const places = () => Promise.all(['second', 'third'].map((name) => middle(task(page, name))))
  await task(page, 'second').click()
  await task(page, 'third').click({ modifiers: ['Control'] })
  const [second, third] = await places()
  const kept = page.waitForResponse((answer) => answer.url().includes('layout') && answer.request().method() === 'PUT')
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+Alt+ArrowRight')
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await expect.poll(async () => Math.round((await places())[0]?.[0] ?? 0)).toBeGreaterThan((second?.[0] ?? 0) + 20)
  const moved = await places()
  expect((moved[1]?.[0] ?? 0) - (third?.[0] ?? 0)).toBeCloseTo((moved[0]?.[0] ?? 0) - (second?.[0] ?? 0), 0)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByRole('listitem').filter({ hasText: 'Move left' })).toContainText('Shift Alt ←')
  await page.keyboard.press('Escape')
  await kept
  await page.goto(`/workflows/${id}`)
  await isReady(page)
  await expect(task(page, 'second').locator('.graph-card-pin')).toBeVisible()
})

test('the overview is there while the graph is larger than the view, and covers nothing when all is seen', async ({
  page,
}) => {
  await openText(page, definition(unique('overview')))
  const overview = page.getByRole('img', { name: 'Overview of the graph' })
  await expect(overview).toHaveCount(0)
  const [x, y] = await middle(task(page, 'first'))
  const free = await pane(page).boundingBox()
  if (free === null) throw new Error('no canvas')
  await page.mouse.move(free.x + 40, free.y + 40)
  await page.mouse.down()
  await page.mouse.move(free.x + 40, free.y + 340, { steps: 6 })
  await page.mouse.up()
  await expect(overview).toBeVisible()
  expect(await middle(task(page, 'first'))).toEqual([x, y + 300])
  await page.keyboard.press('1')
  await expect(overview).toHaveCount(0)
})

test('tasks that are dragged snap to the grid, and are aligned in a row or a column', async ({ page }) => {
  await openText(page, definition(unique('aligned')))
  const [x, y] = await middle(task(page, 'second'))
  await dragTo(page, task(page, 'second'), [x + 63, y + 27])
  const place = await task(page, 'second').evaluate((node) => new DOMMatrix(getComputedStyle(node).transform))
  expect([place.e % 10, place.f % 10].map(Math.abs)).toEqual([0, 0])

  await task(page, 'first').click()
  await task(page, 'second').click({ modifiers: ['Control'] })
  const choose = async (name: string) => {
    await task(page, 'second').click({ button: 'right' })
    await page.getByRole('menuitem', { name }).click()
  }
  const apart = async (axis: 0 | 1) =>
    Math.round(Math.abs((await middle(task(page, 'first')))[axis] - (await middle(task(page, 'second')))[axis]))
  await choose('Align in a column')
  await expect.poll(() => apart(0)).toBeLessThanOrEqual(1)
  expect(await apart(1)).toBeGreaterThan(40)
  await choose('Align in a row')
  await expect.poll(() => apart(1)).toBeLessThanOrEqual(1)
  expect(await apart(0)).toBeGreaterThan(40)
})

test('the view is zoomed by the keyboard, the wheel and the controls, and comes back to the whole graph', async ({
  page,
}) => {
  await openText(page, definition(unique('zoomed')))
  const width = async () => (await task(page, 'first').boundingBox())?.width ?? 0
  const fitted = await width()
  await page.keyboard.press('-')
  await expect.poll(width).toBeLessThan(fitted)
  await page.keyboard.press('0')
  await expect.poll(width).toBeCloseTo(232, 0)
  await pane(page).hover({ position: { x: 30, y: 30 } })
  await page.mouse.wheel(0, -200)
  await expect.poll(width).toBeGreaterThan(240)
  await page.keyboard.press('1')
  await expect.poll(width).toBeCloseTo(fitted, 0)
  await page.getByRole('button', { name: /Zoom in/i }).click()
  await expect.poll(width).toBeGreaterThan(fitted)
  await page.getByRole('button', { name: /Fit/i }).click()
  await expect.poll(width).toBeCloseTo(fitted, 0)
})
