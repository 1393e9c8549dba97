import { expect, type Locator, type Page, test } from '@playwright/test'
import { isReady, save, task, unique } from './support/designer.ts'
import { inspector, openWithRun, runToEnd } from './support/inspector.ts'

const definition = (name: string) => `version: '2.0'
${name}:
  input:
    - host
  tasks:
    first:
      action: std.test_dict size=3 key_prefix=k val=7
      publish:
        numbers: <% task().result %>
      on-success: second
    second:
      action: std.echo
      input:
        output: <% $.host %>
`

/** Opens a workflow that has run once, at its second task. */
async function opened(page: Page, name: string): Promise<{ id: string; form: Locator }> {
  const id = await openWithRun(page, definition(name), { host: 'db-1' })
  await task(page, 'second').click()
  return { id, form: inspector(page, 'second') }
}

test('an expression field offers what is in scope and shows what it comes to in a past run', async ({ page }) => {
  const { id, form } = await opened(page, unique('fields'))
  const field = form.getByLabel('input output', { exact: true })
  await field.fill('')
  await field.pressSequentially('<% $.nu')
  const list = page.getByRole('listbox', { name: 'Suggestions' })
  await expect(list.getByRole('option').first()).toContainText('numbers')
  await expect(list.getByRole('option').first()).toContainText('published by first')
  await field.press('Enter')
  await field.pressSequentially('.ke')
  await list.getByRole('option', { name: /^keys/ }).first().click()
  await field.pressSequentially('.len() + 1 %>')
  await expect(form.getByLabel('Result', { exact: true })).toHaveText('= 4')
  await field.press('Enter')
  expect(await save(page, id)).toContain('output: <% $.numbers.keys().len() + 1 %>\n')
})

test('the playground shows what each part of an expression came to, and takes it over', async ({ page }) => {
  const { id, form } = await opened(page, unique('parts'))
  await form.getByRole('button', { name: /Open in the playground.*: input output/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Expression playground' })
  const field = dialog.getByRole('textbox', { name: 'Expression or text' })
  await field.fill('<% $.numbers.values().where($ > 5).len() * 2 %>')
  const result = dialog.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('6')
  const parts = dialog.getByRole('list', { name: 'Sub-expressions' })
  await expect(
    parts
      .getByRole('listitem')
      .filter({ hasText: /^\$ > 5/ })
      .last(),
  ).toContainText('×3')

  // A document of one's own instead of a run; what is wrong is told.
  await dialog.getByRole('combobox', { name: 'Context' }).click()
  await page.getByRole('option', { name: 'Own JSON' }).click()
  await dialog.getByLabel('Context as JSON: what $ holds').fill('{"names": ["Lan", "Minh"]}')
  await field.fill("{{ _.names | join(' + ') }}")
  await expect(result).toContainText('"Lan + Minh"')
  await field.fill('<% $.names.nope() %>')
  await expect(result.getByRole('alert')).toContainText('nope')
  // Nothing that is typed here can hold up the page.
  await field.fill('<% range(100000000).select($ * 2).sum() %>')
  await expect(result.getByRole('alert')).toBeVisible()

  await field.fill('<% $.host.toUpper() %>')
  await dialog.getByRole('button', { name: 'Use this expression' }).click()
  expect(await save(page, id)).toContain('output: <% $.host.toUpper() %>\n')
})

test('the playground opens from the palette with nothing selected, on a chosen run', async ({ page }) => {
  const name = unique('alone')
  const id = await openWithRun(page, definition(name), { host: 'db-1' })
  const other = await runToEnd(page, id, { host: 'db-2' })
  await page.reload()
  await isReady(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('playground')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Expression playground' })
  const runs = dialog.getByRole('combobox', { name: 'Past run whose values are shown' })
  await expect(runs).toContainText(other.slice(-6))
  const field = dialog.getByRole('textbox', { name: 'Expression or text' })
  await field.fill('{% for k in _.numbers %}{{ k | upper }}{% endfor %} {{ _.host }}')
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('db-2')
  // What stands within a loop is told for its first rounds.
  const part = dialog
    .getByRole('list', { name: 'Sub-expressions' })
    .getByRole('listitem')
    .filter({ hasText: /^k \| upper/ })
  await expect(part).toContainText('×3')
  await expect(part).toContainText('= "0"')
  await runs.click()
  await page.getByRole('option').last().click()
  await expect(dialog.getByRole('region', { name: 'Result' })).toContainText('db-1')
})

test('data in scope tells of each variable where it comes from and what it was', async ({ page }) => {
  const { form } = await opened(page, unique('scope'))
  await form.getByRole('tab', { name: 'Data in scope' }).click()
  const variables = form.getByRole('list', { name: 'Variables at this task' }).locator('> li')
  await expect(variables).toHaveCount(2)
  await expect(variables.nth(0)).toContainText('$.host')
  await expect(variables.nth(0)).toContainText('input of the workflow')
  await expect(variables.nth(0)).toContainText('db-1')
  await expect(variables.nth(1)).toContainText('published by first')
  await expect(variables.nth(1)).toContainText('always')
  await expect(variables.nth(1)).toContainText('2: 7')
})

test('the text editor completes expressions with what is in scope at their line', async ({ page }) => {
  const { id } = await opened(page, unique('text'))
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await page.locator('.monaco-editor .view-line').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('      publish:\n        size: ')
  await page.keyboard.type('<% $.numb')
  const list = page.locator('.suggest-widget.visible')
  await expect(list.getByRole('option', { name: /numbers/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('.len() %>')
  expect(await save(page, id)).toContain('size: <% $.numbers.len() %>')
})

test('completion tells what a function does, in fields and in the text, and so does the pointer', async ({ page }) => {
  const { form } = await opened(page, unique('docs'))
  const field = form.getByLabel('input output', { exact: true })
  await field.fill('')
  await field.pressSequentially('<% $.numbers.values().whe')
  const option = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { selected: true })
  await expect(option).toContainText('where(predicate)')
  await expect(option).toHaveAccessibleDescription(
    'Keeps the items for which the predicate holds. [1, 2, 3].where($ > 1) → [2, 3]',
  )
  await field.press('Escape')
  await field.fill('<% $.host %>')

  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const lines = page.locator('.monaco-editor .view-line')
  await lines.last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('      publish:\n        size: ')
  await page.keyboard.type('<% $.numbers.values().agg')
  const list = page.locator('.suggest-widget.visible')
  await expect(list.getByRole('option', { name: /aggregate/ })).toContainText('Folds the items into one value')
  await page.keyboard.press('Tab')
  await page.keyboard.type('$1 + $2, ')
  const help = page.locator('.parameter-hints-widget.visible')
  await expect(help).toContainText('aggregate(selector, seed?)')
  await expect(help.locator('.parameter.active')).toHaveText('seed?')
  await page.keyboard.press('Escape')

  await lines.last().getByText('values').hover()
  await expect(page.locator('.monaco-hover:visible')).toContainText('The values of a map.')

  // Of a function with several forms the one is shown that fits; methods of Jinja are those of the value's kind.
  await lines.last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\n        wide: ')
  await page.keyboard.type('<% range(1, ')
  await expect(help).toContainText('range(start, stop, step?)')
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await page.keyboard.insertText(' %>\n        name: ')
  await page.keyboard.type('{{ _.host.ljus')
  await expect(list.getByRole('option', { name: /ljust/ })).toContainText('Fills a text up')
  await page.keyboard.press('Tab')
  await expect(help).toContainText('ljust(width, fillchar?)')
})
