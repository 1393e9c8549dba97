import { type APIRequestContext, expect, test } from '@playwright/test'
import { openText, task, unique } from './support/designer.ts'

async function run(request: APIRequestContext, definition: string, name: string) {
  const headers = { 'content-type': 'text/plain' }
  expect((await request.post('/v2/workflows', { headers, data: definition })).status()).toBe(201)
  const answer = await request.post('/v2/executions', { data: { workflow_name: name } })
  return (await answer.json()).id as string
}

test('a failed execution opens at the task that failed, and tells where it began', async ({ page }) => {
  const name = unique('failing')
  const inner = `${name}_inner`
  const definition = `version: '2.0'
${name}:
  tasks:
    fine: {action: std.noop, on-success: outer}
    outer: {workflow: ${inner}}
${inner}:
  tasks:
    boom: {action: std.fail error_data="the volume service does not answer"}
`
  await page.goto(`/executions/${await run(page.request, definition, name)}`)
  const panel = page.getByRole('complementary', { name: 'Task' })
  await expect(panel.getByRole('heading', { name: 'outer' })).toBeVisible()
  await expect(panel.getByText('boom: ', { exact: true })).toBeVisible()
  await expect(panel.getByText('the volume service does not answer')).toBeVisible()
  await expect(page.getByText('outer → boom: ', { exact: true })).toBeVisible()

  // What somebody chose stays, also when it is nothing.
  await task(page, 'fine').click()
  await expect(panel.getByRole('heading', { name: 'fine' })).toBeVisible()
  await page.locator('.react-flow__pane').click({ position: { x: 10, y: 10 } })
  await expect(panel.getByText('Select a task')).toBeVisible()
})

test('a run on the canvas tells which task waits for a person, and leads to the answer', async ({ page }) => {
  const name = unique('asking')
  await openText(page, `version: '2.0'\n${name}:\n  tasks:\n    decide:\n      action: std.async_noop\n`)
  await task(page, 'decide').click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('link', { name: 'decide waits for a person or another system' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Success', { exact: true }).first()).toBeVisible()
})

test('a text that breaks leaves the last graph, and a click leads to the place', async ({ page }) => {
  const name = unique('breaking')
  await openText(page, `version: '2.0'\n${name}:\n  tasks:\n    one:\n      action: std.noop\n`)
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('   }: [')
  const told = page.getByTestId('canvas').getByRole('button', { name: /^Line \d+: / })
  await expect(told).toBeVisible()
  await expect(task(page, 'one')).toBeVisible()
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await told.click()
  // The caret is in the text, before what broke it.
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Delete')
  await expect(told).toHaveCount(0)
})

test('Run saves first what is not saved, and is not offered for what cannot run', async ({ page }) => {
  await page.goto('/workflows/new')
  await page.getByRole('button', { name: 'Use template: Fan-out and fan-in' }).click()
  await expect(task(page, 'collect')).toBeVisible()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  await expect(page.getByRole('region', { name: 'Run', exact: true }).getByText('Success')).toBeVisible()

  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('   }: [')
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveAttribute('aria-disabled', 'true')
})

test('what the comments of an input say makes its field, in the form and for JSON', async ({ page }) => {
  const name = unique('typed')
  await openText(
    page,
    `version: '2.0'
${name}:
  input:
    # How many servers to make.
    # @schema {type: integer, minimum: 1, maximum: 20}
    - count: 3
    - size: small # @schema {enum: [small, large]}
  tasks:
    made: {action: std.echo output=<% str($.count) + $.size %>}
`,
  )
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('How many servers to make.')).toBeVisible()
  await dialog.getByLabel('count').fill('21')
  await dialog.getByRole('combobox', { name: 'size' }).click()
  await page.getByRole('option', { name: 'large' }).click()
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(dialog.getByText('This must be at most 20.')).toBeVisible()
  await dialog.getByRole('tab', { name: 'JSON' }).click()
  await dialog.getByRole('textbox', { name: 'Input' }).fill('{"count": "five", "sise": 1}')
  await expect(dialog.getByText('count: This must be of the type integer.')).toBeVisible()
  await expect(dialog.getByText('sise: The workflow has no such input.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Input' }).fill('{"count": 20, "size": "large"}')
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('link', { name: 'Open the execution' }).click()
  await task(page, 'made').click()
  await expect(page.getByText('20large').first()).toBeVisible()
})
