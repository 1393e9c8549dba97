import { expect, type Locator, type Page, test } from '@playwright/test'
import { dragTo, edge, isReady, middle, onEdge, openText, save, storeText, task, unique } from './support/designer.ts'

// Several pages are opened in a test.
test.slow()

const book = (name: string) => `version: '2.0'
name: ${name}

actions:
  shout:
    base: std.echo
    base-input:
      output: <% $.what %>!
    input: [what]

workflows:
  # Calls the other one.
  outer:
    tasks:
      call:
        workflow: inner
        on-success: after
      after:
        action: shout what="done"
  inner:
    tasks:
      only:
        action: std.noop
`

async function openBook(page: Page, name: string): Promise<void> {
  const answer = await page.request.post('/v2/workbooks', {
    headers: { 'content-type': 'text/plain' },
    data: book(name),
  })
  expect(answer.status(), await answer.text()).toBe(201)
  await page.goto(`/workflows/book/${name}`)
  await isReady(page)
}

test('a workbook is edited as one text: its workflows are switched, its actions found, and all of it is saved', async ({
  page,
}) => {
  const name = unique('book')
  await openBook(page, name)
  await page.getByRole('combobox', { name: 'Workflow of this text' }).click()
  await page.getByRole('option', { name: 'inner' }).click()
  await expect(task(page, 'only')).toBeVisible()
  await task(page, 'only').click()
  await page.keyboard.press('Control+d')
  await expect(task(page, 'only_2')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const answer = await page.request.get(`/v2/workbooks/${name}`)
  expect((await answer.json()).definition).toBe(`${book(name)}      only_2:\n        action: std.noop\n`)
  const member = await page.request.get(`/v2/workflows/${name}.inner`)
  expect((await member.json()).definition).toContain('only_2')

  await page.getByRole('combobox', { name: 'Workflow of this text' }).click()
  await page.getByRole('option', { name: 'action shout' }).click()
  await expect(page.locator('.monaco-editor .current-line').first()).toBeVisible()
  await expect(page.locator('.monaco-editor .line-numbers.active-line-number')).toHaveText('5')
})

test('of two people who save a workbook the second sees both texts and chooses', async ({ page, browser }) => {
  const name = unique('ours')
  // All of both texts is seen at once.
  await page.setViewportSize({ width: 1280, height: 1000 })
  await openBook(page, name)
  const other = await (await browser.newContext()).newPage()
  await other.goto(`/workflows/book/${name}?member=inner`)
  await isReady(other)
  await task(other, 'only').click()
  await other.keyboard.press('Control+d')
  await other.keyboard.press('Control+s')
  await expect(other.getByTestId('save-state')).toHaveText('Saved')
  await other.context().close()

  await task(page, 'after').click()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Two versions' })
  await expect(dialog.locator('.original .view-line', { hasText: 'only_2' })).toBeVisible()
  await expect(dialog.locator('.modified .view-line', { hasText: 'after_2' })).toBeVisible()
  expect((await (await page.request.get(`/v2/workbooks/${name}`)).json()).definition).toContain('only_2')
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const { revisions } = await (await page.request.get(`/api/workbooks/${name}/revisions`)).json()
  expect(revisions.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
  // What they did is in the history.
  const theirs = await (await page.request.get(`/api/workbooks/${name}/revisions/2`)).json()
  expect(theirs.definition).toContain('only_2')
})

test('what was typed in a workbook and not saved is there again in another window', async ({ page, browser }) => {
  const name = unique('typed')
  await openBook(page, name)
  await task(page, 'after').click()
  await page.keyboard.press('Control+d')
  const draft = () => page.request.get(`/api/drafts/${encodeURIComponent(`workflow:book::${name}`)}`)
  await expect.poll(async () => (await (await draft()).json())?.text).toContain('after_2')
  const other = await (await browser.newContext()).newPage()
  await other.goto(`/workflows/book/${name}`)
  await expect(task(other, 'after_2')).toBeVisible()
  await other.getByRole('button', { name: 'Go back to what is saved' }).click()
  await expect(task(other, 'after_2')).toHaveCount(0)
  await other.context().close()
})

test('the history of a workbook compares its texts and its workflows, and an old text comes back', async ({ page }) => {
  const name = unique('told')
  await openBook(page, name)
  await task(page, 'after').click()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+Alt+s')
  await page.getByRole('textbox', { name: 'Message' }).fill('Shout twice')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByTestId('save-state')).toHaveText('Saved')

  await page.getByRole('link', { name: 'History' }).click()
  const list = page.getByRole('list', { name: 'Revisions' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').first()).toContainText('Shout twice')
  await expect(page.getByTestId('text-diff').locator('.line-insert').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await expect(task(page, 'after_2').getByText('Added')).toBeVisible()
  await page.getByRole('combobox', { name: 'Workflow of this text' }).click()
  await page.getByRole('option', { name: 'inner' }).click()
  await expect(task(page, 'only')).toBeVisible()
  await expect(page.getByText('The same tasks and transitions.')).toBeVisible()

  // A workflow of it has a history of its own, but comes back with its workbook only.
  await page.goto(`/workflows/${name}.outer/revisions?to=1`)
  await expect(page.getByRole('heading', { name: 'Revision 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0)
  await page.getByRole('link', { name: 'History of its workbook' }).click()
  await expect(page.getByRole('heading', { name: `History of ${name}`, exact: true })).toBeVisible()
  await list.getByRole('button', { name: /^Revision 1/ }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(3)
  expect((await (await page.request.get(`/v2/workbooks/${name}`)).json()).definition).toBe(book(name))
})

test('where nodes were put is kept for each workflow of a workbook, and everybody can be shown it', async ({
  page,
}) => {
  const name = unique('placed')
  await openBook(page, name)
  const places = async (member: string, query = '') =>
    (await (await page.request.get(`/api/layouts/${name}.${member}${query}`)).json()).positions
  const away = async (task: Locator): Promise<[number, number]> => {
    const [x, y] = await middle(task)
    return [x + 96, y + 64]
  }
  await expect(task(page, 'after')).toBeVisible()
  await dragTo(page, task(page, 'after'), await away(task(page, 'after')))
  // The one that is left is sent at once.
  await task(page, 'call').dblclick()
  await expect.poll(() => places('outer')).toHaveProperty('after')
  await dragTo(page, task(page, 'only'), await away(task(page, 'only')))
  await expect.poll(() => places('inner')).toHaveProperty('only')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Share')
  await page.getByRole('option', { name: 'Share this layout with everybody' }).click()
  await expect.poll(() => places('inner', '?shared=true')).toEqual(await places('inner'))

  const before = { inner: await places('inner'), outer: await places('outer') }
  await page.reload()
  await isReady(page)
  const at = (task: Locator) => task.evaluate((node) => (node as HTMLElement).style.transform)
  const { after } = before.outer
  await expect.poll(() => at(task(page, 'after'))).toBe(`translate(${after.x}px, ${after.y}px)`)
  await page.getByRole('combobox', { name: 'Workflow of this text' }).click()
  await page.getByRole('option', { name: 'inner' }).click()
  const { only } = before.inner
  await expect.poll(() => at(task(page, 'only'))).toBe(`translate(${only.x}px, ${only.y}px)`)
})

test('a workflow whose workbook is gone is edited on its own page', async ({ page }) => {
  const name = unique('gone')
  await openBook(page, name)
  expect((await page.request.delete(`/v2/workbooks/${name}`)).status()).toBe(204)
  const { id } = await (await page.request.get(`/v2/workflows/${name}.inner`)).json()
  await page.goto(`/workflows/${id}`)
  await isReady(page)
  await expect(page).toHaveURL(new RegExp(`/workflows/${id}$`))
  await expect(task(page, 'only')).toBeVisible()
})

test('a sub-workflow is opened from the task that calls it, and there is a way back', async ({ page }) => {
  const name = unique('drilled')
  await openBook(page, name)
  await task(page, 'call').dblclick()
  await expect(task(page, 'only')).toBeVisible()
  await page.getByRole('navigation', { name: 'The way here' }).getByRole('button', { name: 'outer' }).click()
  await expect(task(page, 'after')).toBeVisible()

  const caller = unique('caller')
  await openText(page, `version: '2.0'\n${caller}:\n  tasks:\n    go:\n      workflow: ${name}.inner\n`)
  await task(page, 'go').click()
  await page.keyboard.press('o')
  await expect(task(page, 'only')).toBeVisible()
  await page.getByRole('navigation', { name: 'The way here' }).getByRole('link', { name: caller }).click()
  await expect(task(page, 'go')).toBeVisible()
})

test('a workflow of a workbook is renamed with what calls it there, and who calls it elsewhere is told', async ({
  page,
}) => {
  const name = unique('renamed')
  await openBook(page, name)
  const caller = unique('elsewhere')
  await storeText(page, `version: '2.0'\n${caller}:\n  tasks:\n    go:\n      workflow: ${name}.inner\n`)
  await page.keyboard.press('Shift+F2')
  const dialog = page.getByRole('dialog', { name: 'Rename outer' })
  await dialog.getByRole('combobox', { name: 'What is renamed' }).click()
  await page.getByRole('option', { name: 'inner' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(
    `1 stored workflow calls it by the old name and must be changed by hand: ${caller}`,
  )
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('core')
  await page.keyboard.press('Enter')
  await expect(task(page, 'call')).toContainText('core')
  await page.getByRole('button', { name: 'Rename this workflow' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('whole')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Workflow of this text' })).toContainText('whole')
  await expect(task(page, 'call')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const answer = await page.request.get(`/v2/workbooks/${name}`)
  expect((await answer.json()).definition).toBe(
    book(name).replace('outer:', 'whole:').replace('inner:', 'core:').replace('workflow: inner', 'workflow: core'),
  )
})

test('selected tasks become a workflow of their own, which can be put back', async ({ page }) => {
  const name = unique('whole')
  const text = `version: '2.0'
${name}:
  input: [who]
  tasks:
    begin:
      action: std.noop
      on-success: greet
    greet:
      action: std.echo output=<% $.who %>
      publish:
        said: <% task().result %>
      on-success: note
    note:
      action: std.noop
      on-success: end
    end:
      action: std.echo output=<% $.said %>
`
  const id = await openText(page, text)
  await task(page, 'greet').click()
  await task(page, 'note').click({ modifiers: ['Control'] })
  await page.keyboard.press('Alt+x')
  const part = unique('part')
  await page.getByRole('textbox', { name: 'Name of the workflow' }).fill(part)
  await page.keyboard.press('Enter')
  await expect(task(page, part)).toBeVisible()
  await expect(edge(page, `${part}:on-success:0`)).toBeAttached()
  await task(page, part).click()
  await page.keyboard.press('o')
  await expect(task(page, 'note')).toBeVisible()
  await page.getByRole('navigation', { name: 'The way here' }).getByRole('button', { name }).click()
  await task(page, part).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Put the sub-workflow’s tasks here' }).click()
  await expect(task(page, 'greet')).toBeVisible()
  // All of it is two steps of the one undo history.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(task(page, part)).toHaveCount(0)
  await expect(task(page, 'greet')).toBeVisible()
  expect(await save(page, id)).toBe(text)
})

test('tasks that were copied are pasted into the text with the margin of the cursor', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const name = unique('texted')
  const text = `version: '2.0'\n${name}:\n  tasks:\n    one:\n      action: std.noop\n`
  const id = await openText(page, text)
  await page.evaluate(() => navigator.clipboard.writeText('two:\n  action: std.noop\nthree:\n  action: std.noop\n'))
  await page.locator('.monaco-editor .view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('    ')
  await page.keyboard.press('Control+v')
  await expect(task(page, 'three')).toBeVisible()
  expect((await save(page, id)).trimEnd()).toBe(
    `${text}    two:\n      action: std.noop\n    three:\n      action: std.noop`,
  )
})

test('a join that is left alone is drawn on, and can be tied in again on the canvas', async ({ page }) => {
  const name = unique('alone')
  const id = await openText(
    page,
    `version: '2.0'\n${name}:\n  tasks:\n    a:\n      on-success: meet\n    meet:\n      join: all\n`,
  )
  await page.mouse.click(...(await onEdge(page, 'a:on-success:0')))
  await page.keyboard.press('Delete')
  await expect(edge(page, 'a:on-success:0')).toHaveCount(0)
  await expect(page.getByText('This is the last graph that could be drawn.')).toHaveCount(0)
  await expect(task(page, 'meet').locator('.graph-problem[data-severity="error"]')).toBeVisible()
  await task(page, 'a').click()
  await task(page, 'meet').click({ modifiers: ['Control'] })
  await page.keyboard.press('e')
  await expect(edge(page, 'a:on-success:0')).toBeAttached()
  expect(await save(page, id)).toContain('meet')
})

test('a workflow that a workbook made is edited in its workbook, wherever one comes from', async ({ page }) => {
  const name = unique('shelf')
  await openBook(page, name)
  await page.goto(`/workflows?q=${name}`)
  await page.getByRole('link', { name: `${name}.inner` }).click()
  await expect(page).toHaveURL(new RegExp(`/workflows/book/${name}\\?member=inner$`))
  await expect(page.getByRole('heading', { name: 'inner' })).toBeAttached()
  await expect(task(page, 'only')).toBeVisible()

  const { id } = await (await page.request.get(`/v2/workflows/${name}.inner`)).json()
  await page.goto(`/workflows/${id}`)
  await expect(page).toHaveURL(new RegExp(`/workflows/book/${name}\\?member=inner$`))
  await expect(task(page, 'only')).toBeVisible()
})

test('a workflow of a workbook shows the values of its past runs', async ({ page }) => {
  const name = unique('ran')
  await openBook(page, name)
  await page.request.post('/v2/executions', { data: { workflow_name: `${name}.inner` } })
  await page.goto(`/workflows/book/${name}?member=inner`)
  await isReady(page)
  await task(page, 'only').click()
  await expect(page.getByRole('combobox', { name: /run/i }).first()).toBeVisible()
  await expect(page.getByText('Run the workflow once to see real values here.')).toHaveCount(0)
})
