import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strToU8, unzipSync, zipSync } from 'fflate'

/** Names differ from run to run: a running product may be tested twice. */
const unique = (name: string): string => `${name}_${Date.now().toString(36)}`
const flow = (name: string, task = '{action: std.noop}') => `version: '2.0'\n${name}:\n  tasks:\n    t: ${task}\n`

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Drops files onto the page, as from a folder of the desktop. */
async function drop(page: Page, where: string, files: readonly Given[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(where, type, { dataTransfer: data })
}

test('dropped files and archives are previewed, those with errors left out with every problem, and nothing happens before it is said', async ({
  page,
}) => {
  const [one, two, bad] = [unique('one'), unique('two'), unique('bad')]
  await page.request.post('/v2/workflows', { headers: { 'content-type': 'text/plain' }, data: flow(one) })
  await page.goto('/workflows')
  await expect(page.getByRole('link', { name: one })).toBeVisible()
  const archive = zipSync({
    [`${two}.yaml`]: strToU8(flow(two)),
    'bad.yaml': strToU8(flow(bad, '{action: std.noop, on-success: nowhere}')),
  })
  await drop(page, 'main h1', [
    { name: 'one.yaml', bytes: strToU8(flow(one, '{action: std.fail}')) },
    { name: 'more.zip', bytes: archive },
  ])
  const dialog = page.getByRole('dialog', { name: 'Import' })
  const files = dialog.getByTestId('import-file')
  await expect(files).toHaveCount(3)
  await expect(files.nth(0)).toContainText(`updates ${one}`)
  await expect(files.nth(1)).toContainText(`creates ${two}`)
  await expect(files.nth(2)).toContainText('Left out')
  await expect(files.nth(2)).toContainText('bad.yaml:4:')
  expect((await page.request.get(`/v2/workflows/${two}`)).status()).toBe(404)

  await dialog.getByRole('button', { name: 'Import 2 definitions' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: two })).toBeVisible()
  expect((await (await page.request.get(`/v2/workflows/${one}`)).json()).definition).toContain('std.fail')
  expect((await page.request.get(`/v2/workflows/${bad}`)).status()).toBe(404)
})

test('one workflow leaves as its YAML, several as an archive, byte for byte', async ({ page }) => {
  const stem = unique('out')
  for (const name of [`${stem}_a`, `${stem}_b`]) {
    await page.request.post('/v2/workflows', { headers: { 'content-type': 'text/plain' }, data: flow(name) })
  }
  await page.goto(`/workflows?q=${stem}`)
  const zipped = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export 2 as zip' }).click()
  const entries = unzipSync(readFileSync(await (await zipped).path()))
  expect(Object.keys(entries).sort()).toEqual([`${stem}_a.yaml`, `${stem}_b.yaml`])
  expect(new TextDecoder().decode(entries[`${stem}_a.yaml`])).toBe(flow(`${stem}_a`))

  const single = page.waitForEvent('download')
  await page.getByRole('button', { name: `More: ${stem}_b` }).click()
  await page.getByRole('menuitem', { name: 'Export as YAML' }).click()
  expect(readFileSync(await (await single).path(), 'utf8')).toBe(flow(`${stem}_b`))
})

test('workflows that are selected, by the mouse or the keyboard, leave together', async ({ page }) => {
  const stem = unique('some')
  for (const name of ['a', 'b', 'c', 'd', 'e'].map((letter) => `${stem}_${letter}`)) {
    await page.request.post('/v2/workflows', { headers: { 'content-type': 'text/plain' }, data: flow(name) })
  }
  const book = `version: '2.0'\nname: ${stem}_set\n${flow('one')
    .replace("version: '2.0'", 'workflows:')
    .replace(/^(?=(one| ))/gm, '  ')}`
  const stored = await page.request.post('/v2/workbooks', { headers: { 'content-type': 'text/plain' }, data: book })
  expect(stored.status(), await stored.text()).toBe(201)
  await page.goto(`/workflows?q=${stem}`)
  const box = (letter: string) => page.getByRole('checkbox', { name: `Select ${stem}_${letter}`, exact: true })
  const leave = async (label: string) => {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: label }).click()
    return unzipSync(readFileSync(await (await file).path()))
  }
  await box('b').click()
  await box('d').click({ modifiers: ['Shift'] })
  await box('c').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('2 selected', { exact: true })).toBeVisible()
  expect(Object.keys(await leave('Export 2 selected as zip')).sort()).toEqual([`${stem}_b.yaml`, `${stem}_d.yaml`])

  // What the filter hides is selected still.
  await page.getByRole('searchbox').fill(`${stem}_set`)
  await box('set.one').click()
  const entries = await leave('Export 3 selected as zip')
  expect(Object.keys(entries).sort()).toEqual([`${stem}_b.yaml`, `${stem}_d.yaml`, `${stem}_set.yaml`])
  // By its own text it would come back as another workflow.
  expect(new TextDecoder().decode(entries[`${stem}_set.yaml`])).toBe(book)

  await page.getByRole('searchbox').fill(stem)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Clear the selection')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Export 6 as zip' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all shown' }).click()
  await expect(page.getByText('6 selected', { exact: true })).toBeVisible()
})

test('a file dropped beside the page itself, or on the templates, is previewed too', async ({ page }) => {
  for (const [address, where] of [
    ['/workflows', 'nav a'],
    ['/workflows/new', 'main h1'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await drop(page, where, [{ name: 'some.yaml', bytes: strToU8(flow(unique('beside'))) }])
    const dialog = page.getByRole('dialog', { name: 'Import' })
    await expect(dialog.getByTestId('import-file')).toContainText('creates beside_')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})

test('the graph leaves as SVG and PNG, and a file dropped on the designer is previewed', async ({ page }) => {
  const name = unique('picture')
  const answer = await page.request.post('/v2/workflows', {
    headers: { 'content-type': 'text/plain' },
    data: flow(name, '{action: std.noop, on-error: fail}'),
  })
  const { workflows } = await answer.json()
  await page.goto(`/workflows/${workflows[0].id}`)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  const leave = async (item: string) => {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export and import' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    return readFileSync(await (await file).path())
  }
  const svg = (await leave('Export the graph as SVG')).toString()
  expect(svg).toContain(`<title>${name}</title>`)
  expect(svg).toContain('>t</text>')
  expect(svg).not.toContain('var(')
  const png = await leave('Export the graph as PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThan(300)

  await drop(page, '[data-testid=yaml]', [{ name: 'other.yaml', bytes: strToU8(flow(unique('dropped'))) }])
  await expect(page.getByRole('dialog', { name: 'Import' }).getByTestId('import-file')).toContainText(
    'creates dropped_',
  )
})
