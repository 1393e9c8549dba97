import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test-support/database.ts'
import { closePool } from '../store/pool.ts'
import { call } from '../testing/call.ts'

beforeAll(async () => {
  process.env.DATABASE_URL = (await testDatabase(import.meta.url)).url
})
afterAll(closePool)

const flow = (name: string, task = '{action: std.noop}') => `version: '2.0'\n${name}:\n  tasks:\n    t: ${task}\n`
const send = async (dryRun: boolean, ...files: readonly (readonly [string, string])[]) =>
  (await call('POST', '/api/import', { dryRun, files: files.map(([name, text]) => ({ name, text })) })).body
const names = async (kind: string) => {
  const { body } = await call('GET', `/v2/${kind}?fields=name`)
  return body[kind].map(({ name }: { name: string }) => name).filter((name: string) => !name.startsWith('std.'))
}

test('a preview tells what each file would do, with every problem at its place, and stores nothing', async () => {
  await call('POST', '/v2/workflows', flow('old'))
  await call('POST', '/v2/workflows', flow('kept'))
  const { files, done } = await send(
    true,
    ['new.yaml', flow('new', '{workflow: also}')],
    ['old.yaml', flow('old', '{action: std.fail}')],
    ['kept.yaml', flow('kept')],
    ['also.yaml', flow('also')],
    ['again.yaml', flow('new')],
    ['broken.yaml', flow('broken', '{action: std.noop, on-success: [nowhere]}')],
    ['no.yaml', 'version: ['],
  )
  expect(done).toBe(false)
  const told = files.map(({ name, refused, items, twice }: Record<string, never>) => ({ name, refused, items, twice }))
  const item = (name: string, change: string) => [{ kind: 'workflow', name, change }]
  expect(told).toMatchObject([
    { name: 'new.yaml', refused: false, items: item('new', 'create') },
    { name: 'old.yaml', refused: false, items: item('old', 'update') },
    { name: 'kept.yaml', refused: false, items: item('kept', 'same') },
    { name: 'also.yaml', refused: false, items: item('also', 'create') },
    { name: 'again.yaml', refused: true, twice: ['new'] },
    { name: 'broken.yaml', refused: true, items: [] },
    { name: 'no.yaml', refused: true, items: [] },
  ])
  expect(files[0].problems).toEqual([])
  expect(files[5].problems).toMatchObject([{ severity: 'error', code: 'TM021', range: { line: 4 } }])
  expect((await names('workflows')).sort()).toEqual(['kept', 'old'])
})

test('the sound files are stored as the preview said, and a text that is there already makes no revision', async () => {
  await call('POST', '/v2/workflows', flow('first'))
  const files = [
    ['first.yaml', flow('first')],
    ['second.yaml', flow('second')],
    ['book.yaml', `version: '2.0'\nname: book\nworkflows:\n  w:\n    tasks:\n      t: {action: std.noop}\n`],
    ['act.yaml', `version: '2.0'\nmine:\n  base: std.noop\n`],
    ['broken.yaml', 'version: ['],
  ] as const
  expect(await send(false, ...files)).toMatchObject({ done: true })
  expect(await names('workflows')).toEqual(expect.arrayContaining(['second', 'book.w']))
  expect(await names('actions')).toContain('mine')
  const again = await send(false, ...files)
  expect(again.files.slice(0, 4).flatMap(({ items }: { items: unknown[] }) => items)).toEqual(
    Array(4).fill(expect.objectContaining({ change: 'same' })),
  )
  for (const name of ['first', 'second', 'book.w']) {
    expect((await call('GET', `/api/workflows/${name}/revisions`)).body.revisions, name).toHaveLength(1)
  }
})

test('the gallery is there, calling the fake cloud of this server', async () => {
  const { templates } = (await call('GET', '/api/templates')).body
  expect(templates.length).toBeGreaterThan(8)
  const texts = templates.map(({ text }: { text: string }) => text).join('')
  expect(texts).toContain('cloud_url: http://localhost/fake-cloud')
  expect(texts).not.toContain(':3000')
})
