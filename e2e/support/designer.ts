import { expect, type Locator, type Page } from '@playwright/test'

/** Names differ from run to run: a running product may be tested twice. */
export const unique = (name: string): string => `${name}_${Date.now().toString(36)}`

export const task = (page: Page, name: string): Locator => page.locator(`.react-flow__node[data-id="task:${name}"]`)
export const edges = (page: Page): Locator => page.locator('.react-flow__edge')
export const edge = (page: Page, id: string): Locator => page.locator(`.react-flow__edge[data-id="${id}"]`)
export const pane = (page: Page): Locator => page.locator('.react-flow__pane')

/** The graph is drawn and the editor is there; on a busy machine the code of both takes its time to come. */
export async function isReady(page: Page): Promise<void> {
  await expect(page.locator('.react-flow__node').first()).toBeVisible({ timeout: 45_000 })
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible({ timeout: 45_000 })
}

/** Stores a workflow's text. Gives its id. */
export async function storeText(page: Page, definition: string): Promise<string> {
  const answer = await page.request.post('/v2/workflows', {
    headers: { 'content-type': 'text/plain' },
    data: definition,
  })
  expect(answer.status(), await answer.text()).toBe(201)
  const { workflows } = await answer.json()
  return workflows[0].id
}

/** Stores a workflow's text and opens it in the designer, ready to type and draw. Gives its id. */
export async function openText(page: Page, definition: string): Promise<string> {
  const id = await storeText(page, definition)
  await page.goto(`/workflows/${id}`)
  await isReady(page)
  return id
}

export async function middle(locator: Locator): Promise<[number, number]> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('nothing to point at')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** A place on an edge's line, halfway from its beginning to its end. */
export async function onEdge(page: Page, id: string): Promise<[number, number]> {
  const path = edge(page, id).locator('.react-flow__edge-path')
  await expect(path).toBeAttached()
  return path.evaluate((line) => {
    const shape = line as SVGPathElement
    const matrix = shape.getScreenCTM()
    const point = shape.getPointAtLength(shape.getTotalLength() * 0.6)
    const on = point.matrixTransform(matrix ?? undefined)
    return [on.x, on.y] as [number, number]
  })
}

/** Drags with the mouse; the first move only begins a drag: one pixel, then the way. */
export async function dragTo(page: Page, from: Locator, to: readonly [number, number]): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const [x, y] = await middle(from)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 1, y + 1)
  await page.mouse.move(to[0], to[1], { steps: 6 })
  // What takes a drop marks itself at a move.
  await page.mouse.move(to[0], to[1])
  await page.mouse.up()
}

/** Saves, and gives what is stored then. */
export async function save(page: Page, id: string): Promise<string> {
  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('save-state')).toHaveText('Saved')
  const answer = await page.request.get(`/v2/workflows/${id}`)
  const { definition: text } = await answer.json()
  return text
}

export const piece = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Palette' }).getByRole('button', { name, exact: true })
