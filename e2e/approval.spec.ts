/*
 * The business process template from end to end: opened, edited as text, saved, run, watched live, approved by a
 * person, and the same in the end through Mistral's API.
 */
import { expect, test } from '@playwright/test'

test('a person opens a template, edits and saves it, runs it, approves it live and sees it succeed', async ({
  page,
  request,
}) => {
  await page.goto('/workflows')
  await page.getByRole('link', { name: 'salary_calculation' }).click()

  // The graph shows the tasks of the text; a click on one shows its lines.
  const node = page.getByRole('group', { name: /^Task approval, action std\.async_noop/ })
  await node.click()

  // Edit the YAML: the approval is to wait four seconds before it begins.
  await page.locator('.monaco-editor .view-line', { hasText: 'std.async_noop' }).click()
  await page.keyboard.press('End')
  await page.keyboard.type('\nwait-before: 4')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
  const stored = await (await request.get('/v2/workflows/salary_calculation')).json()
  expect(stored.definition).toContain('      action: std.async_noop\n      wait-before: 4\n')

  // Run it.
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('link', { name: 'Open the execution' }).click()
  await page.waitForURL(/\/executions\/[0-9a-f-]{36}/)
  const id = /executions\/([0-9a-f-]{36})/.exec(page.url())?.[1] as string

  // The page is never loaded again: what follows comes over the stream.
  await page.evaluate(() => {
    ;(window as unknown as { sameDocument: boolean }).sameDocument = true
  })
  const approval = (state: string) =>
    page.getByRole('group', { name: `Task approval, action std.async_noop, ${state}` })
  await expect(approval('DELAYED')).toBeVisible()
  await expect(approval('RUNNING')).toBeVisible()
  await approval('RUNNING').click()
  await page.getByLabel('Comment').fill('fine')
  await page.getByRole('button', { name: 'Approve' }).click()

  await expect(approval('SUCCESS')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Task pay_out, action std.http, SUCCESS' })).toBeVisible()
  await expect(page.getByText('Success', { exact: true }).first()).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { sameDocument?: boolean }).sameDocument)).toBe(true)

  const execution = await (await request.get(`/v2/executions/${id}`)).json()
  expect(execution.state).toBe('SUCCESS')
  expect(JSON.parse(execution.output).outcome).toBe('paid')
  const { tasks } = await (await request.get(`/v2/executions/${id}/tasks`)).json()
  expect(tasks.map((task: { state: string }) => task.state)).toEqual(tasks.map(() => 'SUCCESS'))
})
