import { expect, test } from '@playwright/test'
import { dragTo, edge, edges, middle, onEdge, openText, pane, piece, save, task, unique } from './support/designer.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const definition = (name: string) => `version: '2.0'

# A comment that must stay.
${name}:
  tasks:
    first:   # and this one
      action: std.echo output="hi"
      on-success:
        - second: <% true %>
    second:
      action: std.noop
      on-error: third
    third:
      action: std.noop
`

test('a piece that is dropped on an edge stands within it, and one dropped on a task becomes its own', async ({
  page,
}) => {
  const name = unique('dropped')
  const id = await openText(page, definition(name))
  await dragTo(page, piece(page, 'std.http'), await onEdge(page, 'first:on-success:0'))
  await expect(task(page, 'http')).toBeVisible()
  await dragTo(page, piece(page, 'Retry'), await middle(task(page, 'second')))
  await expect(task(page, 'second').getByTitle('Retries 3 times, 5 s apart')).toBeVisible()
  const split = definition(name).replace('- second: <%', '- http: <%')
  expect(await save(page, id)).toBe(
    `${split.replace('on-error: third\n', 'on-error: third\n      retry:\n        count: 3\n        delay: 5\n')}    http:
      action: std.http
      on-success:
        - second
`,
  )
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await save(page, id)).toBe(definition(name))
})

test('an edge that is drawn to a free place asks what comes there, connected already', async ({ page }) => {
  const name = unique('free')
  const id = await openText(page, definition(name))
  const [x, y] = await middle(task(page, 'third'))
  await dragTo(page, task(page, 'third').locator('[data-handleid="on-error"]'), [x, y + 120])
  await expect(page.getByRole('dialog', { name: 'Add what follows third on error' })).toBeVisible()
  await page.keyboard.type('fail')
  await page.getByRole('option', { name: 'fail Ends the workflow' }).click()
  await expect(page.locator('.graph-chip[data-command="fail"]')).toBeVisible()
  expect(await save(page, id)).toBe(`${definition(name)}      on-error:\n        - fail\n`)
})

test('a selected edge is edited in place: its kind, its guard and what is published with it', async ({ page }) => {
  const name = unique('edge')
  const id = await openText(page, definition(name))
  await page.mouse.click(...(await onEdge(page, 'first:on-success:0')))
  const panel = page.getByRole('region', { name: 'Transition from first to second' })
  await expect(panel.getByRole('textbox', { name: 'Guard' })).toHaveValue('<% true %>')
  await panel.getByRole('textbox', { name: 'Guard' }).fill('$.ready')
  await page.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: 'New name under publish' }).fill('answer')
  await page.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: 'publish answer' }).fill('<% task().result %>')
  await page.keyboard.press('Enter')
  await panel.getByRole('combobox', { name: 'Taken' }).click()
  await page.getByRole('option', { name: 'on-complete' }).click()
  await expect(edge(page, 'first:on-complete:0')).toBeVisible()
  const text = await save(page, id)
  expect(text).toContain('# A comment that must stay.')
  expect(text).toContain('- second: <% $.ready %>')
  expect(text).toContain('on-complete:')
  expect(text).toContain('answer: <% task().result %>')

  await page.mouse.click(...(await onEdge(page, 'second:on-error:0')))
  await page.keyboard.press('Delete')
  await expect(edge(page, 'second:on-error:0')).toHaveCount(0)
})

test('several tasks are copied as YAML and pasted with free names and the edges among them', async ({ page }) => {
  const name = unique('copied')
  const id = await openText(page, definition(name))
  await task(page, 'first').click()
  await task(page, 'second').click({ modifiers: ['Control'] })
  await expect(page.getByText('2 tasks selected')).toBeVisible()
  await page.keyboard.press('Control+c')
  await expect(page.getByText('2 tasks copied as YAML')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`first:   # and this one
  action: std.echo output="hi"
  on-success:
    - second: <% true %>
second:
  action: std.noop
  on-error: third
`)
  await page.keyboard.press('Control+v')
  await expect(task(page, 'first_2')).toBeVisible()
  await expect(edge(page, 'first_2:on-success:0')).toBeVisible()
  expect(await save(page, id)).toBe(`${definition(name)}    first_2:   # and this one
      action: std.echo output="hi"
      on-success:
        - second_2: <% true %>
    second_2:
      action: std.noop
`)
  // What is pasted is selected: it can be taken away at once.
  await page.keyboard.press('Control+x')
  await expect(task(page, 'first_2')).toHaveCount(0)
  expect(await save(page, id)).toBe(definition(name))
})

test('what was copied in one workflow is pasted in another', async ({ page }) => {
  await openText(page, definition(unique('source')))
  await task(page, 'second').click()
  await page.keyboard.press('Control+c')
  const target = unique('target')
  const text = `version: '2.0'\n${target}:\n  tasks:\n    only:\n      action: std.noop\n`
  const id = await openText(page, text)
  await pane(page).click({ position: { x: 20, y: 20 } })
  await page.keyboard.press('Control+v')
  await expect(task(page, 'second')).toBeVisible()
  expect(await save(page, id)).toBe(`${text}    second:\n      action: std.noop\n`)
})

test('a task is removed with its edges led around it', async ({ page }) => {
  const name = unique('bypassed')
  const text = definition(name).replace('on-error: third', 'on-success: third')
  const id = await openText(page, text)
  await task(page, 'second').click()
  await page.keyboard.press('Control+Delete')
  await expect(task(page, 'second')).toHaveCount(0)
  await expect(edges(page)).toHaveCount(1)
  expect(await save(page, id)).toContain('        - third: <% true %>\n    third:\n')
})

test('tasks are selected with a frame, and all of them by the keyboard', async ({ page }) => {
  await openText(page, definition(unique('framed')))
  const box = await pane(page).boundingBox()
  if (box === null) throw new Error('no canvas')
  await page.keyboard.down('Shift')
  // Not at the rim: there the view moves along.
  await page.mouse.move(box.x + 50, box.y + 50)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 50, box.y + box.height / 2, { steps: 8 })
  await page.mouse.move(box.x + box.width - 50, box.y + box.height - 60, { steps: 8 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(page.getByText('3 tasks selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('3 tasks selected')).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await expect(page.getByText('3 tasks selected')).toBeVisible()
})

test('the context menu offers what fits the thing it is opened on', async ({ page }) => {
  await openText(page, definition(unique('menu')))
  await task(page, 'second').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(task(page, 'second_2')).toBeVisible()
  await page.mouse.click(...(await onEdge(page, 'second:on-error:0')), { button: 'right' })
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(edge(page, 'second:on-error:0')).toHaveCount(0)
})

test('a pattern of the palette is added by the keyboard, behind the selected task, and is valid', async ({ page }) => {
  await openText(page, definition(unique('pattern')))
  await task(page, 'third').click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('fan')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: 'About what is chosen' })).toContainText('a task that waits for all')
  await page.keyboard.press('Enter')
  await expect(task(page, 'fan_in')).toBeVisible()
  await expect(edge(page, 'third:on-success:0')).toBeVisible()
  await expect(task(page, 'fan_in').getByTitle('Waits for all 3 inbound tasks')).toBeVisible()
  await expect(page.getByText('Valid', { exact: true })).toBeVisible()
})

test('a reverse workflow is drawn and changed by what its tasks require', async ({ page }) => {
  const name = unique('reverse')
  const text = `version: '2.0'
${name}:
  type: reverse
  tasks:
    base:
      action: std.noop
    top:
      action: std.noop
      requires: [base]
    other:
      action: std.noop
`
  const id = await openText(page, text)
  await expect(edge(page, 'top:requires:base')).toBeAttached()
  await dragTo(page, task(page, 'base').locator('[data-handleid="requires"]'), await middle(task(page, 'other')))
  await expect(edge(page, 'other:requires:base')).toBeAttached()
  expect(await save(page, id)).toBe(`${text}      requires:\n        - base\n`)
  await page.mouse.click(...(await onEdge(page, 'top:requires:base')))
  await expect(page.getByRole('region', { name: 'top requires base' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(edge(page, 'top:requires:base')).toHaveCount(0)
})

const withLoose = (name: string) =>
  `${definition(name)}    # Not tied in yet.\n    loose:\n      action: std.noop\n    other:\n      action: std.noop\n`

test('a task that stands alone is put within an edge: dragged onto it, or picked by the keyboard', async ({ page }) => {
  const name = unique('between')
  const id = await openText(page, withLoose(name))
  const place = await onEdge(page, 'first:on-success:0')
  await dragTo(page, task(page, 'loose'), place)
  await expect(edge(page, 'loose:on-success:0')).toBeAttached()
  const put = `loose:\n      action: std.noop\n      on-success:\n        - second\n`
  const dragged = withLoose(name)
    .replace('- second: <%', '- loose: <%')
    .replace('loose:\n      action: std.noop\n', put)
  expect(await save(page, id)).toBe(dragged)
  // One step of undo, and the place of its own went with it: the layout has put it between the two.
  const ys = await Promise.all(['first', 'loose', 'second'].map(async (one) => (await middle(task(page, one)))[1]))
  expect(ys.toSorted((a, b) => a - b)).toEqual(ys)

  await page.mouse.click(...(await onEdge(page, 'second:on-error:0')))
  await page.keyboard.press('n')
  await page.keyboard.type('other')
  await expect(page.getByRole('option').first()).toContainText('a task that is there already')
  await page.keyboard.press('Enter')
  await expect(edge(page, 'other:on-success:0')).toBeAttached()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await save(page, id)).toBe(withLoose(name))
})

test('a task that has its place is only moved when it is dragged over an edge', async ({ page }) => {
  const name = unique('over')
  const id = await openText(page, withLoose(name))
  await dragTo(page, task(page, 'third'), await onEdge(page, 'first:on-success:0'))
  await task(page, 'third').click()
  await page.keyboard.press('Control+d')
  await expect(task(page, 'third_2')).toBeVisible()
  expect(await save(page, id)).toBe(`${withLoose(name)}    third_2:\n      action: std.noop\n`)
})

test('what follows a task can be one that is there', async ({ page }) => {
  const name = unique('follows')
  const id = await openText(page, withLoose(name))
  await task(page, 'third').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('dialog', { name: 'Add what follows third on success' })).toBeVisible()
  await page.keyboard.type('loose')
  await page.keyboard.press('Enter')
  await expect(edge(page, 'third:on-success:0')).toBeAttached()
  expect(await save(page, id)).toContain('on-success:\n        - loose\n')
})
