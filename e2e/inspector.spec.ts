import { expect, test } from '@playwright/test'
import { openText, save, task, unique } from './support/designer.ts'
import { inspector } from './support/inspector.ts'

const twoTasks = (name: string) => `version: '2.0'

# A comment that must stay.
${name}:
  input:
    - host
  tasks:
    first:   # and this one
      action: std.echo
      on-success: second
    second:
      action: std.noop
`

test('every attribute of a task is a field, and each change is a splice of the text', async ({ page }) => {
  const name = unique('fields')
  const id = await openText(page, twoTasks(name))
  await task(page, 'first').click()
  const form = inspector(page, 'first')

  await form.getByLabel('input output', { exact: true }).fill('hello')
  await form.getByLabel('input output', { exact: true }).press('Enter')
  await form.getByLabel('New name under publish', { exact: true }).fill('said')
  await form.getByLabel('New name under publish', { exact: true }).press('Enter')
  await form.getByLabel('publish said', { exact: true }).fill('<% task().result %>')
  await form.getByLabel('publish said', { exact: true }).press('Enter')
  await form.getByLabel('Condition of on-success to second', { exact: true }).fill("<% $.host != '' %>")
  await form.getByLabel('Condition of on-success to second', { exact: true }).press('Enter')

  await form.getByRole('button', { name: 'Add under Policies' }).click()
  await page.getByRole('menuitem', { name: /^retry/ }).click()
  await form.getByLabel('retry count', { exact: true }).fill('5')
  await form.getByLabel('retry count', { exact: true }).press('Enter')
  await form.getByRole('button', { name: 'Add under Policies' }).click()
  await page.getByRole('menuitem', { name: /^safe-rerun/ }).click()
  await form.getByRole('button', { name: 'Publish here: on-success' }).click()
  await form.getByLabel('New name under on-success publish global', { exact: true }).fill('seen')
  await form.getByLabel('New name under on-success publish global', { exact: true }).press('Enter')
  await form.getByLabel('on-success publish global seen', { exact: true }).fill('true')
  await form.getByLabel('on-success publish global seen', { exact: true }).press('Enter')

  expect(await save(page, id)).toBe(`version: '2.0'

# A comment that must stay.
${name}:
  input:
    - host
  tasks:
    first:   # and this one
      action: std.echo
      on-success:
        next:
          - second: <% $.host != '' %>
        publish:
          global:
            seen: true
      input:
        output: hello
      publish:
        said: <% task().result %>
      retry:
        count: 5
        delay: 1
      safe-rerun: true
    second:
      action: std.noop
`)

  // One history: what the form did is undone step by step, to the first byte.
  for (let step = 0; step < 10; step++) await page.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await save(page, id)).toBe(twoTasks(name))
})

test('the workflow has a form of its own: inputs that expressions follow, defaults and vars', async ({ page }) => {
  const name = unique('settings')
  const id = await openText(page, twoTasks(name).replace('std.echo', 'std.echo output=<% $.host %>'))
  await page.getByRole('button', { name: 'Workflow settings' }).click()
  const form = page.getByRole('region', { name: 'Workflow settings' })
  await form.getByLabel('input host', { exact: true }).fill('server')
  await form.getByLabel('input host', { exact: true }).press('Enter')
  await form.getByLabel('Default of server', { exact: true }).fill('db-1')
  await form.getByLabel('Default of server', { exact: true }).press('Enter')
  await form.getByRole('button', { name: 'Add under Policies' }).click()
  await page.getByRole('menuitem', { name: /^task-defaults/ }).click()
  await form.getByRole('button', { name: 'Add under Policies' }).last().click()
  await page.getByRole('menuitem', { name: /^timeout/ }).click()
  await form.getByLabel('timeout', { exact: true }).fill('30')
  await form.getByLabel('timeout', { exact: true }).press('Enter')
  const text = await save(page, id)
  expect(text).toContain('- server: db-1\n')
  expect(text).toContain('std.echo output=<% $.server %>')
  expect(text).toContain('task-defaults:\n    timeout: 30\n')
})

test('a task’s lines, its documentation and its problems are tabs beside the form', async ({ page }) => {
  const name = unique('tabs')
  const id = await openText(page, twoTasks(name))
  await task(page, 'second').click()
  const panel = inspector(page, 'second')
  await panel.getByRole('tab', { name: 'YAML' }).click()
  const lines = panel.getByLabel('YAML of second')
  await expect(lines).toHaveValue('second:\n  action: std.noop')
  await lines.fill('second:\n  action: std.echo output=<% $.hots %>')
  await lines.press('Control+Enter')
  await panel.getByRole('tab', { name: /Problems/ }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await panel.getByRole('listitem').getByRole('button').last().click()
  await expect(panel.getByRole('listitem')).toHaveCount(0)
  await panel.getByRole('tab', { name: 'Docs' }).click()
  await expect(panel.getByRole('heading', { name: 'std.echo' })).toBeVisible()
  await expect(panel.getByText('Waits for the tasks that lead here')).toBeVisible()
  expect(await save(page, id)).toContain('    second:\n      action: std.echo output=<% $.host %>\n')
})

test('the settings show what the comments at an input say', async ({ page }) => {
  await openText(
    page,
    `version: '2.0'\n${unique('settings')}:\n  input:\n    # How many servers.\n    # @schema {type: integer, minimum: 1}\n    - count: 3\n  tasks:\n    one:\n      action: std.noop\n`,
  )
  await page.keyboard.press('Alt+w')
  const settings = page.getByRole('region', { name: 'Workflow settings' })
  await expect(settings.getByText('How many servers.')).toBeVisible()
  await expect(settings.getByText('type: integer, minimum: 1')).toBeVisible()
})
