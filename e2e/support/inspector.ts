import { expect, type Locator, type Page } from '@playwright/test'
import { isReady, storeText } from './designer.ts'

/** Stores a workflow, runs it once to its end, and opens it in the designer. Gives its id. */
export async function openWithRun(page: Page, definition: string, input: object): Promise<string> {
  const id = await storeText(page, definition)
  await runToEnd(page, id, input)
  await page.goto(`/workflows/${id}`)
  await isReady(page)
  return id
}

/** Runs a stored workflow and waits for its end; the execution's id. */
export async function runToEnd(page: Page, workflow: string, input: object): Promise<string> {
  const answer = await page.request.post('/v2/executions', { data: { workflow_id: workflow, input } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { id } = await answer.json()
  await expect
    .poll(async () => (await (await page.request.get(`/v2/executions/${id}`)).json()).state)
    .toMatch(/SUCCESS|ERROR/)
  return id
}

/** The inspector of a task. */
export const inspector = (page: Page, name: string): Locator => page.getByRole('region', { name: `Task ${name}` })
