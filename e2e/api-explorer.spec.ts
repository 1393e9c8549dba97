/* Somebody who writes a program against the API: finds an operation, reads it, tries it, and takes it along as curl. */
import { expect, test } from '@playwright/test'
import { unique } from './support/designer.ts'

test('an operation is found, read, tried and copied without the mouse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const name = unique('explored')
  await page.goto('/')
  // Keys are heard once the page is alive.
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await expect(page).toHaveURL(/\/docs\/api/, { timeout: 2000 })
  }).toPass()

  await page.getByRole('searchbox').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('POST /v2/workflows new')
  const stored = page.getByRole('article', { name: 'POST /v2/workflows' })
  await expect(stored).toBeVisible()
  await expect(stored).toContainText('workflows:create')
  await expect(stored).toContainText('list of WrittenWorkflow')
  await expect(stored).toContainText('ShortFault')

  const body = stored.getByRole('textbox', { name: 'Body' })
  await body.fill((await body.inputValue()).replace('hello:', `${name}:`))
  await stored.getByRole('button', { name: 'Send' }).press('Enter')
  await expect(stored.getByRole('status')).toContainText('201')
  await expect(stored.getByRole('region', { name: 'Answer' })).toContainText(name)

  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('GET /v2/workflows/{identifier} by id')
  const read = page.getByRole('article', { name: 'GET /v2/workflows/{identifier}' })
  const identifier = read.getByRole('textbox', { name: /^identifier/ })
  await identifier.fill(`${name}-not`)
  await identifier.press('Enter')
  await expect(read.getByRole('status')).toContainText('404')
  await expect(read.getByRole('region', { name: 'Answer' })).toContainText('Workflow not found')
  await identifier.fill(name)
  await identifier.press('Enter')
  await expect(read.getByRole('status')).toContainText('200')
  await expect(read.getByRole('status')).toContainText(/\d+ ms/)
  await read.getByText(/^\d+ headers$/).click()
  await expect(read).toContainText('x-request-id')

  await read.getByRole('button', { name: 'Copy as curl' }).press('Enter')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`curl ${new URL(page.url()).origin}/v2/workflows/${name}`)
})

test('a schema unfolds, also one that holds itself', async ({ page }) => {
  await page.goto('/docs/api?q=report')
  const report = page.getByRole('article', { name: 'GET /v2/executions/{id}/report' })
  for (const member of ['root_workflow_execution', 'task_executions', 'workflow_executions']) {
    const fold = report.getByRole('button', { name: new RegExp(`^${member}`) }).last()
    await fold.press('Enter')
    await expect(fold).toHaveAttribute('aria-expanded', 'true')
  }
  await expect(report.getByRole('button', { name: /^task_executions/ })).toHaveCount(2)
})
