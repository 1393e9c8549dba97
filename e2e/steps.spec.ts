import { expect, test } from '@playwright/test'
import { openText, task, unique } from './support/designer.ts'
import { inspector, openWithRun } from './support/inspector.ts'

const definition = (name: string) => `version: '2.0'
${name}:
  input:
    - host: db-1
  tasks:
    first:
      action: std.echo output="from <% $.host %>"
      publish:
        said: <% task().result %>
      on-success: second
    second:
      action: std.echo
      input:
        output: <% $.said.toUpper() %>
      publish:
        loud: <% task().result %>
    other:
      action: std.noop
`

test('a step is tried alone on what a past run left, and shows what it would publish', async ({ page }) => {
  await openWithRun(page, definition(unique('step')), { host: 'web-7' })
  await task(page, 'second').click()
  const panel = inspector(page, 'second')
  await panel.getByRole('tab', { name: 'Test' }).click()
  const input = panel.getByLabel('Input of the action as JSON')
  await expect(input).toHaveValue(/"output": "FROM WEB-7"/)
  await panel.getByRole('button', { name: 'Run this step' }).click()
  await expect(panel.getByRole('region', { name: 'Result', exact: true })).toContainText('FROM WEB-7')
  await expect(panel.getByRole('region', { name: 'Would be published' })).toContainText('loud')
  await input.fill('{"output": {"own": [1, 2]}}')
  await panel.getByRole('button', { name: 'Run this step' }).click()
  await expect(panel.getByRole('region', { name: 'Would be published' })).toContainText('own')
})

test('a step is tried on data of one’s own, also where nothing ran yet', async ({ page }) => {
  await openText(page, definition(unique('own')))
  await task(page, 'second').click()
  const panel = inspector(page, 'second')
  await panel.getByRole('tab', { name: 'Test' }).click()
  const data = panel.getByLabel('Own data as JSON')
  await expect(data).toHaveValue(/"host": "db-1"/)
  await data.fill('{"said": "from my own data"}')
  const input = panel.getByLabel('Input of the action as JSON')
  await expect(input).toHaveValue(/FROM MY OWN DATA/)
  await data.fill('["said"]')
  await expect(panel.getByText('here stands a list')).toBeVisible()
  await data.fill('{"said": ')
  await expect(panel.getByText('This is not JSON')).toBeVisible()
  await data.fill('{"said": "other"}')
  await panel.getByRole('tab', { name: 'Form' }).click()
  await panel.getByRole('tab', { name: 'Test' }).click()
  await expect(data).toHaveValue('{"said": "other"}')
  await expect(input).toHaveValue(/OTHER/)
  await panel.getByRole('button', { name: 'Run this step' }).click()
  await expect(panel.getByRole('region', { name: 'Would be published' })).toContainText('OTHER')
})

test('a pinned result stands in for the action in a run that says so, and in no other', async ({ page }) => {
  const id = await openWithRun(page, definition(unique('pinned')), {})
  await task(page, 'first').click()
  const panel = inspector(page, 'first')
  await panel.getByRole('tab', { name: 'Test' }).click()
  await panel.getByRole('button', { name: 'Pin a result by hand' }).click()
  await panel.getByLabel('Pinned result of first as JSON').fill('"pinned words"')
  await panel.getByRole('button', { name: 'Keep' }).click()
  await expect(task(page, 'first')).toContainText('pinned')
  // It is no part of the text.
  await expect(page.getByTestId('save-state')).toHaveText('Saved')

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('switch', { name: 'Use pinned results of first' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  const run = page.getByRole('region', { name: 'Run', exact: true })
  await expect(run.getByText('Success')).toBeVisible()
  await expect(run).toContainText('Pinned results: first')

  // The same designer, its nodes in the colours of the run; the values are those of this run.
  await task(page, 'second').click()
  const second = inspector(page, 'second')
  await second.getByRole('tab', { name: 'Data in scope' }).click()
  await expect(second).toContainText('pinned words')
  await run.getByRole('link', { name: 'Open the execution' }).click()
  await page.waitForURL(/\/executions\//)
  await expect(page.getByText('Pinned results: first')).toBeVisible()
  await page.goto(`/workflows/${id}`)

  // Kept with the draft: it is there again, and can be left out.
  await expect(task(page, 'first')).toContainText('pinned')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('switch', { name: 'Use pinned results of first' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await expect(run.getByText('Success')).toBeVisible()
  await expect(run).not.toContainText('Pinned results')
  const newest = await (await page.request.get(`/api/executions?workflow=${id}&limit=1`)).json()
  const { executions } = newest
  const snapshot = await (await page.request.get(`/api/executions/${executions[0].id}`)).json()
  expect(snapshot.params.pinned_results).toBeUndefined()
})

test('a pinned error fails the task in a run, and goes with the task when it is renamed and when that is undone', async ({
  page,
}) => {
  const id = await openText(
    page,
    `version: '2.0'\n${unique('failing')}:\n  tasks:\n    call:\n      action: std.noop\n      on-error: mend\n    mend:\n      action: std.noop\n`,
  )
  await task(page, 'call').click()
  const panel = inspector(page, 'call')
  await panel.getByRole('tab', { name: 'Test' }).click()
  await panel.getByRole('button', { name: 'Pin a result by hand' }).click()
  await panel.getByLabel('Pinned result of call as JSON').fill('{"code": 503}')
  await panel.getByLabel('How the task ends with it').selectOption('ERROR')
  await panel.getByRole('button', { name: 'Keep' }).click()
  await expect(task(page, 'call')).toContainText('pinned error')

  await panel.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('ask')
  await page.keyboard.press('Enter')
  await expect(task(page, 'ask')).toContainText('pinned error')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(task(page, 'call')).toContainText('pinned error')

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  const run = page.getByRole('region', { name: 'Run', exact: true })
  await expect(run).toContainText('Pinned results: call')
  await expect(task(page, 'call')).toHaveAttribute('aria-label', /ERROR/)
  await expect(task(page, 'mend')).toHaveAttribute('aria-label', /SUCCESS/)
  const { executions } = await (await page.request.get(`/api/executions?workflow=${id}&limit=1`)).json()
  const { params } = await (await page.request.get(`/api/executions/${executions[0].id}`)).json()
  expect(params.pinned_errors).toEqual({ call: { code: 503 } })
})

test('a run is watched on the canvas without leaving the designer, and an earlier input is taken again', async ({
  page,
}) => {
  const name = unique('watched')
  await openWithRun(page, definition(name), { host: 'earlier' })
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: `Run ${name}` })
  await dialog.getByRole('button', { name: 'Recent inputs' }).click()
  await page.getByRole('menuitem').first().click()
  await expect(dialog.getByLabel('host')).toHaveValue('earlier')
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  const run = page.getByRole('region', { name: 'Run', exact: true })
  await expect(run.getByText('Success')).toBeVisible()
  await expect(page).toHaveURL(/\/workflows\//)
  await expect(task(page, 'second')).toHaveAttribute('aria-label', /SUCCESS/)
  await run.getByRole('button', { name: 'Leave run view' }).click()
  await expect(run).toBeHidden()
  await expect(task(page, 'second')).not.toHaveAttribute('aria-label', /SUCCESS/)
})

test('a reverse workflow is run for the task that is chosen', async ({ page }) => {
  const name = unique('reverse')
  await openText(
    page,
    `version: '2.0'\n${name}:\n  type: reverse\n  tasks:\n    base:\n      action: std.noop\n    top:\n      action: std.noop\n      requires: [base]\n`,
  )
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Target task' }).click()
  await page.getByRole('option', { name: 'base' }).click()
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Run', exact: true }).getByText('Success')).toBeVisible()
  await expect(task(page, 'top')).toHaveAttribute('aria-label', /not reached/)
})
