import { expect, type Page, test } from '@playwright/test'
import { dragTo, middle, openText, task, unique } from './support/designer.ts'
import { inspector } from './support/inspector.ts'

const bar = (page: Page) => page.getByRole('separator', { name: 'Height of text and inspector' })

const height = async (page: Page): Promise<number> => (await inspector(page, 'one').boundingBox())?.height ?? 0

test('the inspector is as high as a person makes it, by the mouse and by keys, also after a reload', async ({
  page,
}) => {
  await openText(page, `version: '2.0'\n${unique('panes')}:\n  tasks:\n    one:\n      action: std.noop\n`)
  await task(page, 'one').click()
  const first = await height(page)
  const [x, y] = await middle(bar(page))
  await dragTo(page, bar(page), [x, y + 120])
  await expect.poll(() => height(page)).toBeLessThan(first - 90)
  const dragged = await height(page)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => height(page)).toBeGreaterThan(dragged + 5)
  const kept = await height(page)

  await page.reload()
  await task(page, 'one').click()
  await expect.poll(() => height(page)).toBeCloseTo(kept, 0)
  await bar(page).dblclick()
  await expect.poll(() => height(page)).toBeCloseTo(first, 0)
  await bar(page).press('End')
  await expect(bar(page)).toHaveAttribute('aria-valuenow', '80')
  await bar(page).press('Enter')
  await expect.poll(() => height(page)).toBeCloseTo(first, 0)

  // Enlarged it has all of the height, and gives it back.
  await inspector(page, 'one').getByRole('button', { name: 'Enlarge' }).click()
  await expect(bar(page)).toBeHidden()
  await inspector(page, 'one').getByRole('button', { name: 'Shrink' }).click()
  await expect.poll(() => height(page)).toBeCloseTo(first, 0)
})
