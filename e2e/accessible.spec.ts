/* The pages of the console, in light and dark, judged by axe. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

interface Place {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

const flow = `version: '2.0'
accessible_flow:
  input: [name: x]
  tasks:
    t: {action: std.echo output="hi", on-success: u, on-error: fail}
    u: {action: std.fail}
`

let workflow = ''
let execution = ''

test.beforeAll(async ({ request }) => {
  const text = { headers: { 'content-type': 'text/plain' }, data: flow }
  await request.post('/v2/workflows', text)
  await request.put('/v2/workflows', text)
  workflow = (await (await request.get('/v2/workflows/accessible_flow')).json()).id
  execution = (await (await request.post('/v2/executions', { data: { workflow_id: workflow } })).json()).id
})

const at =
  (path: () => string, ready: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.goto(path())
    await ready(page)
  }
const heading = async (page: Page) => expect(page.getByRole('heading').first()).toBeVisible()
const drawn = async (page: Page) => {
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
}
const designer = at(
  () => `/workflows/${workflow}`,
  async (page) => {
    await drawn(page)
    await expect(page.getByTestId('yaml').locator('.view-line').first()).toBeVisible()
  },
)

const places: readonly Place[] = [
  { name: 'home', open: at(() => '/', heading) },
  {
    name: 'workflows',
    open: at(
      () => '/workflows',
      async (page) => expect(page.getByRole('table')).toBeVisible(),
    ),
  },
  {
    name: 'gallery',
    open: at(
      () => '/workflows/new',
      async (page) => expect(page.locator('article').first()).toBeVisible(),
    ),
  },
  { name: 'designer', open: designer },
  {
    name: 'designer as a list',
    open: async (page) => {
      await designer(page)
      await page.keyboard.press('Shift+Alt+L')
      await expect(page.getByTestId('graph-list')).toBeVisible()
    },
  },
  {
    name: 'history',
    open: at(
      () => `/workflows/${workflow}/revisions`,
      async (page) => expect(page.getByTestId('text-diff').locator('.view-line').first()).toBeVisible(),
    ),
  },
  { name: 'history as a graph', open: at(() => `/workflows/${workflow}/revisions?view=graph`, drawn) },
  {
    name: 'executions',
    open: at(
      () => '/executions',
      async (page) => expect(page.getByRole('table')).toBeVisible(),
    ),
  },
  { name: 'execution', open: at(() => `/executions/${execution}`, drawn) },
  ...['tasks', 'data', 'events', 'yaml'].map((tab) => ({
    name: `execution, ${tab}`,
    open: at(() => `/executions/${execution}?tab=${tab}`, heading),
  })),
  { name: 'schedules', open: at(() => '/schedules', heading) },
  { name: 'calendar', open: at(() => '/schedules?view=calendar', heading) },
  { name: 'actions', open: at(() => '/actions', heading) },
  {
    name: 'a page that is not there',
    open: at(
      () => '/nowhere',
      async (page) => expect(page.getByRole('link').first()).toBeVisible(),
    ),
  },
]

for (const theme of ['light', 'dark'] as const) {
  for (const { name, open } of places) {
    test(`${name}, ${theme}: nothing that axe finds fault with`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await open(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
      expect(told).toEqual([])
    })
  }
}
