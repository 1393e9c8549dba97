/* The designer in each of its states, in light and dark, judged by axe. */
import { expect, type Page, test } from '@playwright/test'
import { faultsAt, type Place } from './support/axe.ts'
import { isReady, onEdge, openText, storeText, task, unique } from './support/designer.ts'
import { inspector, runToEnd } from './support/inspector.ts'

// A run, a page and two judgements in each.
test.slow()

const flow = (name: string, second = 'std.noop') => `version: '2.0'
${name}:
  # Shown beside the field.
  input: [who: world]
  tasks:
    first:
      action: std.echo output=<% $.who %>
      publish:
        said: <% task().result %>
      retry: {count: 2, delay: 1}
      on-success:
        - second: <% $.said != '' %>
    second:
      action: ${second}
      on-error: fail
`

async function designer(page: Page): Promise<void> {
  await openText(page, flow(unique('judged')))
}

/** The designer with a past run, whose values expressions are tried on, and a task selected. */
async function selected(page: Page): Promise<void> {
  const id = await storeText(page, flow(unique('judged')))
  await runToEnd(page, id, {})
  await page.goto(`/workflows/${id}`)
  await isReady(page)
  await task(page, 'first').click()
  await expect(inspector(page, 'first')).toBeVisible()
}

const tab = (name: string) => ({
  name: `inspector, ${name}`,
  open: async (page: Page) => {
    await selected(page)
    await inspector(page, 'first').getByRole('tab', { name }).click()
    await expect(inspector(page, 'first').getByRole('tabpanel')).toBeVisible()
  },
})

const dialog = (name: string, ask: (page: Page) => Promise<void>) => ({
  name,
  open: async (page: Page) => {
    await designer(page)
    await ask(page)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
})

async function breakText(page: Page, end: string): Promise<void> {
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(end)
}

const places: readonly Place[] = [
  ...['Form', 'YAML', 'Docs', 'Data in scope', 'Test', 'Problems'].map(tab),
  {
    name: 'inspector, result of a tried step',
    open: async (page) => {
      await tab('Test').open(page)
      await page.getByRole('button', { name: 'Run this step' }).click()
      await expect(page.getByRole('region', { name: 'Would be published' })).toBeVisible()
    },
  },
  {
    name: 'inspector, suggestions for an expression',
    // It hangs at the end of the page, where nothing cuts it off; it belongs to its field.
    within: '[role=listbox]',
    open: async (page) => {
      await selected(page)
      const field = inspector(page, 'first').getByLabel('publish said', { exact: true })
      await field.fill('')
      await field.pressSequentially('<% $.wh')
      await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible()
    },
  },
  {
    name: 'workflow settings',
    open: async (page) => {
      await designer(page)
      await page.getByRole('button', { name: 'Workflow settings' }).click()
      await expect(page.getByRole('region', { name: 'Workflow settings' })).toBeVisible()
    },
  },
  {
    name: 'transition',
    open: async (page) => {
      await designer(page)
      await page.mouse.click(...(await onEdge(page, 'first:on-success:0')))
      await expect(page.getByRole('region', { name: 'Transition from first to second' })).toBeVisible()
    },
  },
  {
    name: 'menu of several tasks',
    // While it is open nothing else is read; axe knows that of dialogs alone.
    within: '[role=menu]',
    open: async (page) => {
      await designer(page)
      await page
        .getByTestId('canvas')
        .locator('.react-flow__pane')
        .click({ position: { x: 10, y: 10 } })
      await page.keyboard.press('Control+a')
      await task(page, 'second').click({ button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
    },
  },
  dialog('quick-add', (page) => page.keyboard.press('n')),
  dialog('run', (page) => page.keyboard.press('Control+Enter')),
  dialog('run, JSON', async (page) => {
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByRole('tab', { name: 'JSON' }).click()
    await page.getByRole('textbox', { name: 'Input' }).fill('{"whom": 1')
  }),
  dialog('commands', (page) => page.keyboard.press('Control+k')),
  dialog('keys', (page) => page.keyboard.press('?')),
  dialog('renaming', async (page) => {
    await task(page, 'second').click()
    await page.keyboard.press('F2')
  }),
  dialog('extracting', async (page) => {
    await task(page, 'second').click()
    await page.keyboard.press('Alt+x')
  }),
  dialog('playground', async (page) => {
    await task(page, 'first').click()
    await page.keyboard.press('Alt+e')
    await page.getByRole('textbox', { name: 'Expression or text' }).fill('<% $.who.toUpper() + nope() %>')
  }),
  dialog('save with a message', async (page) => {
    await breakText(page, '# a change\n')
    await page.keyboard.press('Control+Alt+s')
  }),
  dialog('import', async (page) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: 'Export and import' })
        .click()
        .then(() => page.getByRole('menuitem', { name: /^Import/ }).click()),
    ])
    const bad = flow('bad').replace('- second', '- nowhere')
    await chooser.setFiles([
      { name: 'good.yaml', mimeType: 'text/plain', buffer: Buffer.from(flow(unique('good'))) },
      { name: 'bad.yaml', mimeType: 'text/plain', buffer: Buffer.from(bad) },
    ])
    await expect(page.getByTestId('import-file')).toHaveCount(2)
  }),
  dialog('two versions', async (page) => {
    const id = page.url().split('/').at(-1) ?? ''
    const { definition } = await (await page.request.get(`/v2/workflows/${id}`)).json()
    const theirs = definition.replace('world', 'everyone')
    await page.request.put('/v2/workflows', { headers: { 'content-type': 'text/plain' }, data: theirs })
    await breakText(page, '# mine\n')
    await page.keyboard.press('Control+s')
    await expect(page.getByRole('dialog').locator('.view-line', { hasText: 'everyone' })).toBeVisible()
  }),
  {
    name: 'text that cannot be read',
    open: async (page) => {
      await designer(page)
      await breakText(page, '   }: [')
      await expect(page.getByText('This is the last graph that could be drawn.')).toBeVisible()
    },
  },
  {
    name: 'problems',
    open: async (page) => {
      await designer(page)
      await breakText(page, '    third:\n      action: std.eco output=<% $.nothing %>\n      on-success: nowhere\n')
      await expect(page.getByRole('region', { name: 'Problems' }).getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'run on the canvas',
    open: async (page) => {
      await openText(page, flow(unique('judged'), 'std.async_noop'))
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click()
      await expect(page.getByRole('link', { name: 'second waits for a person or another system' })).toBeVisible()
    },
  },
]

for (const place of places) {
  test(`${place.name}: nothing that axe finds fault with`, async ({ page }) => {
    expect(await faultsAt(page, place)).toEqual([])
  })
}
