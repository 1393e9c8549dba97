/* What an administrator does: makes a project and a user, gives a program a token, and reads who changed what. */
import { expect, test } from '@playwright/test'
import { type Server, startServer } from './support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ ...process.env, AUTH_MODE: 'local' })
})
test.afterAll(() => server.stop())

test('an administrator makes a project, a user and a token, and finds each change in the log', async ({ page }) => {
  const link = /set up at (\S+)/.exec(server.output())?.[1] ?? ''
  await page.goto(link)
  await page.getByLabel('User name').fill('lan')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  const account = page.getByRole('button', { name: 'Account and project' })
  const go = async (name: string) => {
    await account.click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }
  await expect(account).toBeVisible()

  await go('Projects')
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('lab')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /^lab/ })).toContainText('lan: Administrator')

  await go('Users')
  await page.getByRole('button', { name: 'New user' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('User name').fill('minh')
  await dialog.getByLabel('Password').fill('another horse battery')
  await dialog.getByRole('button', { name: 'Add a project' }).click()
  await dialog.getByRole('combobox', { name: 'Project', exact: true }).click()
  await page.getByRole('option', { name: 'lab' }).click()
  await dialog.getByRole('combobox', { name: 'Role in lab' }).click()
  await page.getByRole('option', { name: 'Reader' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  const minh = page.getByRole('row', { name: /^minh/ })
  await expect(minh).toContainText('lab: Reader')
  await minh.getByRole('button', { name: 'Edit' }).click()
  await dialog.getByRole('switch', { name: 'May not sign in' }).click()
  await page.screenshot({ path: test.info().outputPath('user.png') })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(minh).toContainText('disabled')

  await go('API tokens')
  await page.getByRole('button', { name: 'New token' }).click()
  await dialog.getByLabel('Name').fill('nightly backup')
  await page.screenshot({ path: test.info().outputPath('token.png') })
  await dialog.getByRole('button', { name: 'Make the token' }).click()
  const token = (await dialog.locator('code').textContent()) ?? ''
  const ask = () => page.request.get(`${server.url}/v2/workflows`, { headers: { 'x-auth-token': token, cookie: '' } })
  expect((await ask()).status()).toBe(200)
  await dialog.getByRole('button', { name: 'I have kept it' }).click()
  await page
    .getByRole('row', { name: /^nightly backup/ })
    .getByRole('button', { name: 'Revoke' })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('No token yet')).toBeVisible()
  expect((await ask()).status()).toBe(401)

  await go('Audit log')
  const changed = page.getByRole('row', { name: /PUT \/api\/users/ })
  await expect(changed).toContainText('lan')
  await page.getByRole('combobox', { name: 'Kind of change' }).click()
  await page.getByRole('option', { name: 'users:update' }).click()
  await expect(page.getByRole('row', { name: /POST \/api\/users/ })).toHaveCount(0)
  await changed.getByRole('button', { name: 'Show more' }).click()
  await expect(page.getByRole('heading', { name: 'Answer, or after' })).toBeVisible()
  await expect(page.locator('pre').last()).toContainText('"disabled": true')
  await page.screenshot({ path: test.info().outputPath('audit.png') })
  expect(await page.locator('pre').last().textContent()).not.toContain('horse')
  await page.getByRole('searchbox', { name: 'User name' }).fill('nobody')
  await expect(page.getByText('No change was recorded')).toBeVisible()
})
