/* Signing in and the administrator's pages and dialogs, in light and dark, judged by axe. */
import { expect, type Page, test } from '@playwright/test'
import { faultsAt, type Place } from './support/axe.ts'
import { type Server, startServer } from './support/server.ts'

test.describe.configure({ mode: 'serial' })

let server: Server
test.beforeAll(async () => {
  server = await startServer({ ...process.env, AUTH_MODE: 'local' })
})
test.afterAll(() => server.stop())

const lan = { name: 'lan', password: 'correct horse battery' }

async function signIn(page: Page): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/session`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: lan,
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

const at =
  (path: string, ready: (page: Page) => Promise<void> = async () => undefined) =>
  async (page: Page): Promise<void> => {
    await signIn(page)
    await page.goto(`${server.url}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await ready(page)
  }
const press = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const places: readonly Place[] = [
  {
    name: 'sign-in',
    open: async (page) => {
      await page.goto(`${server.url}/login`)
      await page.getByLabel('User name').fill('lan')
      await page.getByLabel('Password').fill('wrong')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible()
    },
  },
  { name: 'users', open: at('/users', async (page) => expect(page.getByRole('row', { name: /^lan/ })).toBeVisible()) },
  {
    name: 'a new user',
    open: at('/users', async (page) => {
      await press('New user')(page)
      await page.getByRole('button', { name: 'Add a project' }).click()
    }),
  },
  { name: 'a user', open: at('/users', press('Edit')) },
  { name: 'deleting a user', open: at('/users', press('Delete')) },
  { name: 'projects', open: at('/projects', async (page) => expect(page.getByRole('row').nth(1)).toBeVisible()) },
  { name: 'a new project', open: at('/projects', press('New project')) },
  { name: 'no token', open: at('/tokens', async (page) => expect(page.getByText('No token yet')).toBeVisible()) },
  { name: 'a new token', open: at('/tokens', press('New token')) },
  {
    name: 'a token that was made',
    open: at('/tokens', async (page) => {
      await press('New token')(page)
      await page.getByRole('dialog').getByLabel('Name').fill('nightly backup')
      await page.getByRole('button', { name: 'Make the token' }).click()
      await expect(page.getByRole('dialog').locator('code')).toBeVisible()
    }),
  },
  { name: 'revoking a token', open: at('/tokens', press('Revoke')) },
]

test('set-up: nothing that axe finds fault with', async ({ page }) => {
  const link = /set up at (\S+)/.exec(server.output())?.[1] ?? ''
  const open = async () => {
    await page.goto(link)
    await expect(page.getByRole('heading').first()).toBeVisible()
  }
  expect(await faultsAt(page, { name: 'set-up', open })).toEqual([])
  await page.getByLabel('User name').fill(lan.name)
  await page.getByLabel('Password').fill(lan.password)
  await page.getByRole('button', { name: 'Create the administrator' }).click()
  await expect(page.getByRole('button', { name: 'Account and project' })).toBeVisible()
})

for (const place of places) {
  test(`${place.name}: nothing that axe finds fault with`, async ({ page }) => {
    expect(await faultsAt(page, place)).toEqual([])
  })
}
