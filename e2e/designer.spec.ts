import { expect, type Locator, type Page, test } from '@playwright/test'

const definition = (name: string) => `version: '2.0'

# A comment that must stay.
${name}:
  tasks:
    first:   # and this one
      action: std.echo output="hi"
`

/** Names differ from run to run: a running product may be tested twice. */
const unique = (name: string): string => `${name}_${Date.now().toString(36)}`

/** Stores a workflow and opens it in the designer, ready to type and draw. */
async function openWorkflow(page: Page, name: string): Promise<string> {
  const answer = await page.request.post('/v2/workflows', {
    headers: { 'content-type': 'text/plain' },
    data: definition(name),
  })
  expect(answer.status()).toBe(201)
  const { workflows } = await answer.json()
  const id: string = workflows[0].id
  await page.goto(`/workflows/${id}`)
  await expect(task(page, 'first')).toBeVisible()
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  return id
}

const task = (page: Page, name: string): Locator => page.locator(`.react-flow__node[data-id="task:${name}"]`)
const edges = (page: Page): Locator => page.locator('.react-flow__edge')

async function middle(locator: Locator): Promise<[number, number]> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('nothing to point at')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** The first move only begins a drag: one pixel, then the way. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [x, y] = await middle(from)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 1, y + 1)
  await page.mouse.move(...(await middle(to)), { steps: 6 })
  await page.mouse.up()
}

async function save(page: Page, id: string): Promise<string> {
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const answer = await page.request.get(`/v2/workflows/${id}`)
  const { definition: text } = await answer.json()
  return text
}

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

  await drag(
    page,
    task(page, 'first').locator('[data-handleid="on-error"]'),
    task(page, 'noop_2').locator('[data-handleid="in"]'),
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
  // What an earlier run left unsaved would be offered first.
  await page.request.delete('/api/drafts/new:workflow')
  await page.goto('/workflows/new')
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
