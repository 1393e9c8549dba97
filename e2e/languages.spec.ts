import { expect, type Page, test } from '@playwright/test'
import { openText, task, unique } from './support/designer.ts'

const inVietnamese = (page: Page, url: string | undefined): Promise<void> =>
  page.context().addCookies([{ name: 'tramontane-language', value: 'vi', url: url ?? '' }])

test('in Vietnamese every built-in action is described in Vietnamese', async ({ page, baseURL }) => {
  await inVietnamese(page, baseURL)
  const { actions } = await (await page.request.get('/v2/actions?limit=100')).json()
  await page.goto('/actions')
  const list = page.getByRole('main')
  await expect(list.getByText('std.http', { exact: true })).toBeVisible()
  const shown = await list.innerText()
  const english = actions.filter(
    ({ is_system, description }: { is_system: boolean; description: string }) =>
      is_system && shown.includes(description.replaceAll('`', '').slice(0, 40)),
  )
  expect(english.map(({ name }: { name: string }) => name)).toEqual([])
})

test('in Vietnamese the designer tells why it does not do something, and reads the graph out', async ({
  page,
  baseURL,
}) => {
  await inVietnamese(page, baseURL)
  const name = unique('tieng_viet')
  await openText(
    page,
    `version: '2.0'\n${name}:\n  tasks:\n    one: {action: std.noop, on-error: fail}\n    two: {action: std.noop}\n`,
  )
  await expect(page.locator('[aria-label="Lệnh fail"]')).toBeAttached()
  await task(page, 'one').click()
  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('textbox').fill('two')
  await page.keyboard.press('Enter')
  await expect(page.getByText("đã có task 'two'")).toBeVisible()
})
