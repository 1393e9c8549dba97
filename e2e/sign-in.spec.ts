/* A server with accounts: set up by the link it prints, then signed in to, worked in and left. */
import { expect, test } from '@playwright/test'
import { type Server, startServer } from './support/server.ts'

let server: Server

test.beforeAll(async () => {
  server = await startServer({ ...process.env, AUTH_MODE: 'local' })
})
test.afterAll(() => server.stop())

test('the first administrator is made by the link, signs out, is asked to sign in and comes back to the same page', async ({
  page,
}) => {
  await page.goto(`${server.url}/workflows`)
  await expect(page).toHaveURL(/\/login\?next=/)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  const link = /set up at (\S+)/.exec(server.output())?.[1] ?? ''
  await page.goto(link)
  await page.getByLabel('User name').fill('lan')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  await expect(page.getByRole('button', { name: 'Account and project' })).toBeVisible()

  await page.getByRole('button', { name: 'Account and project' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/login$/)
  await page.goto(`${server.url}/executions?state=ERROR`)
  await page.getByLabel('User name').fill('lan')
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible()
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${server.url}/executions?state=ERROR`)
  await expect(page.getByRole('heading', { name: 'Executions' })).toBeVisible()

  // The link has served its turn.
  await page.goto(link)
  await page.getByLabel('User name').fill('thief')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'was used' })).toBeVisible()
})
