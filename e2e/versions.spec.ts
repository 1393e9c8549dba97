import { type Browser, expect, type Page, test } from '@playwright/test'

/** Names differ from run to run: a running product may be tested twice. */
const unique = (name: string): string => `${name}_${Date.now().toString(36)}`

const definition = (name: string, tasks: string) => `version: '2.0'\n${name}:\n  tasks:\n${tasks}`
const first = `    build: {action: std.noop, on-success: test}\n    test: {action: std.noop}\n`
const second = `    build: {action: std.echo output="hi", on-success: ship}\n    ship: {action: std.noop}\n`

async function store(page: Page, method: 'post' | 'put', text: string): Promise<string> {
  const answer = await page.request[method]('/v2/workflows', { headers: { 'content-type': 'text/plain' }, data: text })
  expect(answer.ok()).toBe(true)
  return (await answer.json()).workflows[0].id
}

const node = (page: Page, name: string) => page.locator(`.react-flow__node[data-id="task:${name}"]`)

async function openDesigner(page: Page, id: string): Promise<void> {
  await page.goto(`/workflows/${id}`)
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

/** Somebody else: another browser, which knows nothing of what the first one keeps. */
async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

test('a save with a message is in the history, any two revisions are compared as text and as one graph, and an old one comes back', async ({
  page,
}) => {
  const name = unique('versioned')
  const id = await store(page, 'post', definition(name, first))
  await store(page, 'put', definition(name, second))
  await openDesigner(page, id)
  await typeAtEnd(page, '    tell: {action: std.noop}\n')
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await page.getByRole('menuitem', { name: 'Save with a message' }).click()
  await page.getByRole('textbox', { name: 'Message' }).fill('Tell people')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByTestId('save-state')).toHaveText('Saved')

  await page.getByRole('link', { name: 'History' }).click()
  const list = page.getByRole('list', { name: 'Revisions' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list.getByRole('listitem').first()).toContainText('Tell people')
  await expect(page.getByTestId('text-diff').locator('.line-insert').first()).toBeVisible()

  await page.getByRole('combobox', { name: 'Compared with' }).click()
  await page.getByRole('option', { name: 'Revision 1' }).click()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await expect(node(page, 'test').getByText('Removed')).toBeVisible()
  await expect(node(page, 'build').getByText('Changed')).toBeVisible()
  await expect(node(page, 'ship').getByText('Added')).toBeVisible()
  await expect(node(page, 'tell').getByText('Added')).toBeVisible()

  await list.getByRole('button', { name: /^Revision 1/ }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(4)
  await expect(list.getByRole('listitem').first()).toContainText('Restore revision 1')
  const stored = await (await page.request.get(`/v2/workflows/${id}`)).json()
  expect(stored.definition).toBe(definition(name, first))
})

test('of two people who save from the same revision the second sees both texts and chooses', async ({
  page,
  browser,
}) => {
  const name = unique('shared')
  const id = await store(page, 'post', definition(name, first))
  await openDesigner(page, id)
  const other = await another(browser)
  await openDesigner(other, id)
  await typeAtEnd(other, '    theirs: {action: std.noop}\n')
  await other.keyboard.press('Control+s')
  await expect(other.getByTestId('save-state')).toHaveText('Saved')
  await other.context().close()

  await typeAtEnd(page, '    mine: {action: std.noop}\n')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Two versions' })
  await expect(dialog.locator('.view-line', { hasText: 'theirs' })).toBeVisible()
  // Nothing of theirs is written over until a choice is made, and mine may hold both.
  await dialog.locator('.modified .view-line', { hasText: 'mine' }).click()
  await page.keyboard.press('Home')
  await page.keyboard.type('theirs: {action: std.noop}\n')
  await dialog.getByRole('button', { name: 'Keep the merged text' }).click()
  await expect(node(page, 'theirs')).toBeVisible()
  await expect(node(page, 'mine')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const { revisions } = await (await page.request.get(`/api/workflows/${id}/revisions`)).json()
  expect(revisions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
})

test('a draft that another one changed on the server is not overwritten', async ({ page, browser }) => {
  const id = await store(page, 'post', definition(unique('drafted'), first))
  const draft = () => page.request.get(`/api/drafts/workflow:${id}`).then((answer) => answer.json())
  await openDesigner(page, id)
  const other = await another(browser)
  await openDesigner(other, id)
  await typeAtEnd(other, '    theirs: {action: std.noop}\n')
  await expect.poll(async () => (await draft())?.text).toContain('theirs')
  await other.context().close()

  await typeAtEnd(page, '    mine: {action: std.noop}\n')
  await expect(page.getByTestId('conflict')).toBeVisible()
  expect((await draft()).text).toContain('theirs')
  await page.getByRole('button', { name: 'Compare and choose' }).click()
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(node(page, 'theirs')).toBeVisible()
  await expect(page.getByTestId('conflict')).toHaveCount(0)
  // Mine is one undo away.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(node(page, 'mine')).toBeVisible()
})

test('an execution shows the revision that it runs, and what changed since', async ({ page }) => {
  const name = unique('pinned')
  const id = await store(page, 'post', definition(name, first))
  const answer = await page.request.post('/v2/executions', { data: { workflow_id: id } })
  const execution = await answer.json()
  await store(page, 'put', definition(name, second))
  await page.goto(`/executions/${execution.id}`)
  await expect(node(page, 'test')).toBeVisible()
  await page.getByRole('link', { name: 'changed since: revision 2' }).click()
  // The page that is left has a tab of that name, too.
  await expect(page.getByRole('heading', { name: 'History of' })).toBeVisible()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await expect(node(page, 'ship').getByText('Added')).toBeVisible()
  // The newest one did not run yet.
  await expect(page.getByText('No runs')).toBeVisible()
  await page.goto(`/executions/${execution.id}`)
  await page.getByRole('link', { name: 'revision 1', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Revision 1' })).toBeVisible()
  await expect(page.getByText('std.noop').first()).toBeVisible()
  await page.getByRole('link', { name: '1 run', exact: true }).click()
  await expect(page.getByText(`Workflow: ${name}, revision 1`)).toBeVisible()
  await expect(page.getByRole('link', { name })).toHaveAttribute('href', `/executions/${execution.id}`)
})
