/* What a person does who has never seen the product: opens it, takes a template, changes it, runs it. */
import { expect, test } from '@playwright/test'

test('a newcomer takes a template, changes it, saves and runs it, and sees the result', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Workflows', exact: true }).first().click()
  await page.getByRole('link', { name: 'New workflow' }).click()
  await expect(page.getByRole('heading', { name: 'New workflow' })).toBeVisible()
  await page.getByRole('button', { name: 'Use template: Fan-out and fan-in' }).click()
  const node = (name: string) => page.locator(`.react-flow__node[data-id="task:${name}"]`)
  await expect(node('collect')).toBeVisible()

  // Change something by typing, and see the graph follow.
  await page.getByTestId('yaml').locator('.view-line', { hasText: 'built for' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('\ndescription: My change')
  await expect(page.getByTestId('save-state')).toHaveText('Not stored yet')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByTestId('save-state')).toHaveText('Saved')

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('Success', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Open the execution' }).click()
  await page.getByRole('tab', { name: 'Data' }).click()
  await expect(page.getByText('built for world').first()).toBeVisible()
})

test('a template is taken a second time under a name of its own, and what is left unfinished is offered again', async ({
  page,
}) => {
  await page.goto('/workflows/new')
  // The seeded workflow of that name is there already.
  await page.getByRole('button', { name: 'Use template: Live migration on an event' }).click()
  await expect(page.getByRole('heading', { name: /^live_migration_\d+$/ })).toBeVisible()
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  const kept = page.waitForResponse(
    (answer) => answer.url().includes('/api/drafts/') && answer.request().method() === 'PUT',
  )
  await page.keyboard.type('# unfinished')
  await kept
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto('/workflows/new')
  await page
    .getByRole('link', { name: /^live_migration_\d+$/ })
    .first()
    .click()
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await expect(page.getByTestId('yaml').locator('.view-line', { hasText: '# unfinished' })).toBeVisible()
})
