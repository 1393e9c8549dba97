import { expect, test } from '@playwright/test'
import { openText, unique } from './support/designer.ts'

test('the graph is read and edited as a list, by the keyboard alone', async ({ page }) => {
  const name = unique('listed')
  const definition = `version: '2.0'\n${name}:\n  tasks:\n    first: {action: std.noop}\n    second: {action: std.noop}\n`
  await openText(page, definition)
  await page.getByRole('button', { name: 'Show the graph as a list' }).press('Enter')
  const table = page.getByRole('table', { name: 'Tasks and transitions' })
  await expect(table.getByRole('row')).toHaveCount(3)

  await page.getByRole('combobox', { name: 'Where the new transition of first leads' }).press('Enter')
  await page.getByRole('option', { name: 'second' }).press('Enter')
  const remove = page.getByRole('button', { name: 'Remove on-success from first to second' })
  await expect(remove).toBeVisible()

  await table.getByRole('button', { name: /^on-success second/ }).press('Enter')
  const guard = page.getByRole('region', { name: 'Transition from first to second' }).getByLabel('Guard')
  await guard.fill('$.ready')
  await guard.press('Enter')
  await expect(table.getByRole('button', { name: 'on-success second when <% $.ready %>' })).toBeVisible()

  await page.getByRole('button', { name: 'Rename second' }).press('Enter')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('last')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('button', { name: /^last/ })).toBeVisible()

  await page.getByRole('button', { name: 'Add task' }).last().press('Enter')
  await page.keyboard.type('std.echo')
  await page.keyboard.press('Enter')
  await expect(table.getByRole('row')).toHaveCount(4)

  await page.getByRole('button', { name: 'Delete last' }).press('Enter')
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('button', { name: 'Remove on-success from first to last' })).toHaveCount(0)
})
