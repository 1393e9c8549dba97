import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

const sources = ['components', 'app'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name)),
)

/** Words between tags, and words in the attributes that are read out or shown. Names of the language itself have no blank. */
const literals = [
  /^\s*([A-Z][\w’,.!?-]*(?: [\w’,.!?-]+)+)\s*$/gm,
  /[^=]>\s*([A-Z][a-z’',.!?-]+(?: [\w’',.:;!?-]+)*[.…]?)\s*</g,
  /\b(?:aria-label|title|placeholder|alt|label|ariaLabel)="([^"]*[A-Za-z]{3}[^"]*)"/g,
]

test.each(sources)('%s takes its words from the language of the page', (name) => {
  const source = readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(literals.flatMap((pattern) => [...source.matchAll(pattern)].map(([, words]) => words))).toEqual([])
})
