import { expect, type Page, test } from '@playwright/test'
import { edge, onEdge, openText, task, unique } from './support/designer.ts'

const definition = (name: string) => `version: '2.0'
${name}:
  tasks:
    first:
      action: std.noop
      on-success:
        publish:
          branch:
            seen: true
        next:
          - second: <% $.seen %>
          - third
${Array.from({ length: 60 }, () => '    # Far below.').join('\n')}
    second:
      action: std.noop
      on-error: third
    third:
      action: std.noop
`

/** The lines of the text that are marked as what is selected. */
const marked = async (page: Page): Promise<string> => {
  const bars = page.locator('.monaco-editor .yaml-selected')
  await expect(bars.first()).toBeVisible()
  return page.evaluate(() => {
    const tops = [...document.querySelectorAll('.monaco-editor .yaml-selected')].map(
      (bar) => bar.getBoundingClientRect().top,
    )
    const lines = [...document.querySelectorAll('.monaco-editor .view-line')].filter((line) =>
      tops.some((top) => Math.abs(line.getBoundingClientRect().top - top) < 2),
    )
    return lines
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((line) => line.textContent?.replaceAll('\u00a0', ' ').trim())
      .join('\n')
  })
}

const clickText = (page: Page, text: string) => page.locator('.monaco-editor .view-line', { hasText: text }).click()

test('an edge that is selected has its own lines marked, what it publishes among them, and they come into view', async ({
  page,
}) => {
  await openText(page, definition(unique('marked')))
  await page.mouse.click(...(await onEdge(page, 'first:on-success:0')))
  await expect.poll(() => marked(page)).toBe('publish:\nbranch:\nseen: true\n- second: <% $.seen %>')
  await page.mouse.click(...(await onEdge(page, 'second:on-error:0')))
  await expect.poll(() => marked(page)).toBe('on-error: third')
  await task(page, 'third').click()
  await expect.poll(() => marked(page)).toBe('third:\naction: std.noop')
})

test('the cursor in a transition’s lines selects its edge, and in the task’s other lines the task', async ({
  page,
}) => {
  await openText(page, definition(unique('walked')))
  await clickText(page, '- third')
  await expect(edge(page, 'first:on-success:1')).toHaveClass(/selected/)
  await expect(page.getByRole('region', { name: 'Transition from first to third' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(edge(page, 'first:on-success:0')).toHaveClass(/selected/)
  await clickText(page, 'action: std.noop')
  await expect(task(page, 'first')).toHaveClass(/selected/)
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(0)
  // The inspector stays while the cursor walks through the task's lines: the text does not jump under it.
  const inspector = page.getByRole('region', { name: 'Task first' })
  await expect(inspector).toBeVisible()
  await clickText(page, '- third')
  await expect(edge(page, 'first:on-success:1')).toHaveClass(/selected/)
  await expect(inspector).toBeVisible()
})
