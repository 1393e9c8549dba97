import { expect, type Page, test } from '@playwright/test'
import { dragTo, edges, isReady, middle, openText, save, task, unique } from './support/designer.ts'

const definition = (name: string) => `version: '2.0'

# A comment that must stay.
${name}:
  tasks:
    first:   # and this one
      action: std.echo output="hi"
`

const openWorkflow = (page: Page, name: string): Promise<string> => openText(page, definition(name))

test('the graph follows the text as it is typed, and stays while the text is broken', async ({ page }) => {
  await openWorkflow(page, unique('typed'))
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('    second:\n      action: std.noop\n')
  await expect(task(page, 'second')).toBeVisible()

  await page.keyboard.insertText('   broken: [')
  await expect(page.getByText('This is the last graph that could be drawn.')).toBeVisible()
  await expect(task(page, 'second')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Problems' }).getByRole('listitem')).toHaveCount(1)
})

test('a task that is dropped and connected changes the text by that splice alone, and undo takes it back', async ({
  page,
}) => {
  const name = unique('drawn')
  const id = await openWorkflow(page, name)
  const piece = page.getByRole('region', { name: 'Palette' }).getByRole('button', { name: 'std.noop', exact: true })
  const pane = page.locator('.react-flow__pane')
  await piece.dragTo(pane, { targetPosition: { x: 160, y: 440 } })
  await expect(task(page, 'noop_2')).toBeVisible()

  await dragTo(
    page,
    task(page, 'first').locator('[data-handleid="on-error"]'),
    await middle(task(page, 'noop_2').locator('[data-handleid="in"]')),
  )
  await expect(edges(page)).toHaveCount(1)
  const drawn = `${definition(name)}      on-error:
        - noop_2
    noop_2:
      action: std.noop
`
  expect(await save(page, id)).toBe(drawn)

  await page.keyboard.press('Control+z')
  await expect(edges(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(task(page, 'noop_2')).toHaveCount(0)
  expect(await save(page, id)).toBe(definition(name))
})

test('a task is added, renamed and removed by the keyboard alone', async ({ page }) => {
  const name = unique('keyed')
  const id = await openWorkflow(page, name)
  await task(page, 'first').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('std.noop')
  await page.keyboard.press('Enter')
  await expect(task(page, 'noop_2')).toBeVisible()
  await expect(edges(page)).toHaveCount(1)

  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('second')
  await page.keyboard.press('Enter')
  await expect(task(page, 'second')).toBeVisible()
  await expect(edges(page)).toHaveCount(1)

  await page.keyboard.press('Delete')
  await expect(task(page, 'second')).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const answer = await page.request.get(`/v2/workflows/${id}`)
  expect((await answer.json()).definition).toBe(definition(name))
})

test('what was not saved is there again after the page was closed', async ({ page }) => {
  const id = await openWorkflow(page, unique('left'))
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('    second:\n      action: std.noop\n')
  await expect(task(page, 'second')).toBeVisible()
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto('/workflows')
  await page.goto(`/workflows/${id}`)
  await expect(task(page, 'second')).toBeVisible()
  await page.getByRole('button', { name: 'Go back to what is saved' }).click()
  await expect(task(page, 'second')).toHaveCount(0)
})

test('a new workflow is stored under its own address and can be run from there', async ({ page }) => {
  const name = unique('new')
  await page.goto('/workflows/new')
  await page.getByRole('button', { name: 'Blank workflow' }).click()
  await expect(task(page, 'greet')).toBeVisible()
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(definition(name))
  await expect(task(page, 'first')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  await expect(page).toHaveURL(/\/workflows\/[0-9a-f-]{36}$/)
  await page.reload()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('dialog', { name: `Run ${name}` })).toBeVisible()
})

test('a task that calls a workflow which is not there is marked, until the workflow is there', async ({ page }) => {
  const name = unique('calling')
  await openText(page, `version: '2.0'\n${name}:\n  tasks:\n    call:\n      workflow: ${name}_other\n`)
  const problem = page.getByText(`there is no workflow '${name}_other'`).first()
  await expect(problem).toBeVisible()
  await page.request.post('/v2/workflows', {
    headers: { 'content-type': 'text/plain' },
    data: `version: '2.0'\n${name}_other:\n  tasks:\n    a: {action: std.noop}\n`,
  })
  await page.reload()
  await isReady(page)
  await expect(page.getByText('Valid', { exact: true })).toBeVisible()
  await expect(problem).toHaveCount(0)
})
