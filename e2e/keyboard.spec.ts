/* A workflow is made, changed, stored and run without a pointer, and the focus is never lost on the way. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { isReady, openText, task, unique } from './support/designer.ts'
import { inspector } from './support/inspector.ts'

test.slow()

/** Presses a key until something has the focus, as a person does who looks where the focus is. */
async function goTo(page: Page, target: Locator, key = 'Tab', most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${most} times ${key} did not lead to ${target}`)
}

/** Something has the focus, and it is seen where. */
async function focusIsSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return 'nothing has the focus'
    const { outlineStyle, outlineWidth } = getComputedStyle(focused)
    // A field shows its caret, and the box around it may be what is outlined.
    const isField = focused.matches('input, textarea, [contenteditable], [role=dialog], #content, .native-edit-context')
    const isSeen = isField || (outlineStyle !== 'none' && outlineWidth !== '0px')
    return isSeen ? '' : `not seen at ${focused.outerHTML.slice(0, 200)}`
  })
  expect(seen).toBe('')
}

test('a workflow is built, stored and run by the keyboard alone', async ({ page }) => {
  await page.goto('/workflows/new')
  const blank = page.getByRole('button', { name: 'Blank workflow' })
  await expect(blank).toBeVisible()
  await goTo(page, blank)
  await page.keyboard.press('Enter')
  await isReady(page)

  // The text has Tab for itself; it says how to leave it.
  const name = unique('typed')
  const editor = page.getByTestId('yaml').getByRole('textbox').first()
  await goTo(page, editor)
  await expect(page.getByText('Tab indents; Ctrl+M lets it leave the text')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(
    `version: '2.0'\n${name}:\n  tasks:\n    greet:\n      action: std.echo output="hello"\n`,
  )
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
  await focusIsSeen(page)

  // A task is added behind another one, named, and tied to a second.
  await goTo(page, task(page, 'greet'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('std.echo')
  await page.keyboard.press('Enter')
  await expect(task(page, 'echo')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('answer')
  await page.keyboard.press('Enter')
  await expect(task(page, 'answer')).toBeFocused()

  // Its input, in the inspector.
  const field = inspector(page, 'answer').getByLabel('input output', { exact: true })
  await goTo(page, field, 'Shift+Tab')
  await page.keyboard.type('it works')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('yaml').locator('.view-line', { hasText: 'it works' })).toBeVisible()

  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  await goTo(page, page.getByRole('button', { name: 'Run', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Run ${name}` })
  await expect(dialog).toBeVisible()
  await goTo(page, dialog.getByRole('button', { name: 'Run', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Run', exact: true }).getByText('Success')).toBeVisible()
  await focusIsSeen(page)
  await goTo(page, page.getByRole('link', { name: 'Open the execution' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/executions\//)
  await goTo(page, page.getByRole('tab', { name: 'Graph' }))
  for (const tab of ['Tasks', 'Events', 'Data']) {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: new RegExp(`^${tab}`) })).toBeFocused()
  }
  await page.goto(page.url().replace(/\?.*/, '?task=answer'))
  await expect(page.getByText('it works').first()).toBeVisible()
})

test('two tasks are selected and tied together by keys, and untied again', async ({ page }) => {
  const name = unique('tied')
  await openText(page, `version: '2.0'\n${name}:\n  tasks:\n    one: {action: std.noop}\n    two: {action: std.noop}\n`)
  await goTo(page, task(page, 'one'))
  await page.keyboard.press('Control+a')
  await expect(page.getByText('2 tasks selected')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.locator('.react-flow__edge[data-id="one:on-success:0"]')).toBeAttached()
  await focusIsSeen(page)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__edge')).toHaveCount(0)
})

const definition = (name: string) =>
  `version: '2.0'\n${name}:\n  tasks:\n    first: {action: std.noop, on-success: second}\n    second: {action: std.noop}\n`

interface Asking {
  readonly name: string
  /** What has the focus before. */
  readonly from: (page: Page) => Locator
  readonly ask: (page: Page) => Promise<void>
}

const first = (page: Page) => task(page, 'first')
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true })
const keys =
  (...pressed: readonly string[]) =>
  async (page: Page) => {
    for (const key of pressed) await page.keyboard.press(key)
  }

const askings: readonly Asking[] = [
  { name: 'renaming', from: first, ask: keys('Enter', 'F2') },
  { name: 'extracting', from: first, ask: keys('Enter', 'Alt+x') },
  { name: 'quick-add', from: first, ask: keys('Enter', 'n') },
  { name: 'the playground', from: first, ask: keys('Enter', 'Alt+e') },
  { name: 'commands', from: first, ask: keys('Control+k') },
  { name: 'the keys', from: first, ask: keys('?') },
  { name: 'running, by its keys', from: first, ask: keys('Control+Enter') },
  { name: 'running, by its button', from: button('Run'), ask: keys('Enter') },
  { name: 'quick-add, by its button', from: button('Add task'), ask: keys('Enter') },
]

for (const { name, from, ask } of askings) {
  test(`the focus comes back from ${name}`, async ({ page }) => {
    await openText(page, definition(unique('back')))
    await from(page).focus()
    await ask(page)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    // It does not leave the dialog while that is open.
    for (let step = 0; step < 25; step++) await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(from(page)).toBeFocused()
  })
}

test('the focus comes back to the menu’s button from a dialog that its item opened', async ({ page }) => {
  await openText(page, definition(unique('back')))
  await page.getByTestId('yaml').locator('.view-line').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# changed')
  const more = page.getByRole('button', { name: 'More ways to save' })
  await more.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(more).toBeFocused()
})
