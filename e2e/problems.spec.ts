import { expect, type Page, test } from '@playwright/test'
import { openText, task, unique } from './support/designer.ts'

const definition = (name: string) => `version: '2.0'
# kept as it is
${name}:
  tasks:
    first:
      action:   std.noop   # and this
      on-success: secnd
    second:
      action: std.echo output='x'
`

const problems = (page: Page) => page.getByRole('region', { name: 'Problems' })

/** What the text editor shows, line by line. */
const lines = async (page: Page): Promise<string> => {
  const shown = await page.locator('.monaco-editor .view-line').allInnerTexts()
  return shown.join('\n').replaceAll('\u00a0', ' ')
}

test('a problem is listed and marked on its task; its fix is one splice, and undo takes it back to the byte', async ({
  page,
}) => {
  const text = definition(unique('fixed'))
  await openText(page, text.replace('secnd', 'second'))
  await page.locator('.monaco-editor .view-line').getByText('on-success').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Backspace')
  await page.keyboard.insertText(' secnd')
  const row = problems(page).getByRole('listitem').filter({ hasText: 'secnd' })
  await expect(row).toBeVisible()
  await expect(task(page, 'first').locator('.graph-problem[data-severity="error"]')).toBeVisible()
  const before = await lines(page)

  await row
    .getByRole('button', { name: /second/ })
    .last()
    .click()
  await expect(row).toHaveCount(0)
  await expect(task(page, 'first').locator('.graph-problem')).toHaveCount(0)
  expect(await lines(page)).toBe(before.replace('secnd', 'second'))

  await page.keyboard.press('Control+z')
  await expect(row).toBeVisible()
  expect(await lines(page)).toBe(before)
})

test('a text with errors keeps its draft, and hinders neither the views nor the way back', async ({ page }) => {
  const id = await openText(page, definition(unique('draft')).replace('secnd', 'second'))
  await page.locator('.monaco-editor .view-line').getByText('on-success').click()
  await page.keyboard.press('End')
  await page.keyboard.insertText(': [')
  await expect(problems(page).getByRole('listitem').first()).toBeVisible()
  // The last graph that could be read stays, in either view.
  await expect(task(page, 'second')).toBeVisible()
  await page.getByRole('button', { name: 'Show the graph as a list' }).click()
  await expect(task(page, 'second')).toHaveCount(0)
  await expect(page.getByTestId('canvas').getByText('second').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show the graph', exact: true }).click()
  await expect(task(page, 'second')).toBeVisible()

  await expect
    .poll(async () => (await (await page.request.get(`/api/drafts/workflow:${id}`)).json())?.text ?? '')
    .toContain('on-success: second: [')
  // The browser's own copy gone, the server's is what brings it back.
  await page.evaluate(() => localStorage.clear())
  await page.goto(`/workflows/${id}`)
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('second: [', { timeout: 45_000 })
  await expect(problems(page).getByRole('listitem').first()).toBeVisible()
})
