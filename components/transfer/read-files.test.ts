import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFiles } from './read-files.ts'

const zip = (entries: Record<string, string>, name = 'all.zip') =>
  new File(
    [zipSync(Object.fromEntries(Object.entries(entries).map(([file, text]) => [file, strToU8(text)]))) as BlobPart],
    name,
  )

test('files are read as they are, archives by their definitions', async () => {
  const read = await readFiles([
    new File(['ä: 1'], 'one.yaml'),
    zip({ 'flows/two.yml': 'b: 2', 'README.md': '#', '.hidden.yaml': 'x', '__MACOSX/two.yml': 'x' }),
  ])
  expect(read).toEqual({
    ok: true,
    files: [
      { name: 'one.yaml', text: 'ä: 1' },
      { name: 'flows/two.yml', text: 'b: 2' },
    ],
  })
})

test('an archive without a definition, one that is none, and one that unpacks to too much are told apart', async () => {
  expect(await readFiles([zip({ 'a.md': '#' })])).toMatchObject({ ok: false, why: 'no-definition' })
  expect(await readFiles([new File(['PK?'], 'a.zip')])).toMatchObject({ ok: false, why: 'bad-zip', name: 'a.zip' })
  expect(await readFiles([zip({ 'a.yaml': ' '.repeat(13 * 1024 * 1024) })])).toMatchObject({ why: 'too-large' })
})
