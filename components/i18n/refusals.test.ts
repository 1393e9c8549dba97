import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalIn } from '../designer/edits/refusal-in.ts'
import { refusalsVi } from './designer/refusals-vi.ts'

const root = join(import.meta.dirname, '..', '..')
const literal = /(`[^`\n]*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/.source
/** Where an edit says why it is not made: as an error, to the canvas, or as the text a check gives back. */
const said = new RegExp(`(?:\\bconst \\w+ = |\\berr\\(\\s*|\\brefuse\\(\\s*|\\breturn |[?:] )${literal}`, 'g')
/** Of texts that a check gives back those are sentences which have a verb; others are pieces of YAML. */
const verb =
  /\b(?:is|are|has|have|had|had|no|cannot|must|may|needs|means|ends|leads|reads|joins|starts|does|be|said|Mend)\b/

const sentences = ['engine/language/edit', 'components/designer/edits'].flatMap((folder) =>
  readdirSync(join(root, folder), { encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = readFileSync(join(root, folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      return [...source.matchAll(said)].map(([whole, quoted = '']) => {
        let place = 0
        const text = quoted.slice(1, -1).replace(/\$\{[^}]*\}/g, () => `{${++place}}`)
        return { name, text, isError: /^(?:err|refuse)\(/.test(whole) }
      })
    }),
)
const told = sentences.filter(({ text, isError }) => isError || (/^['A-Za-z].* /.test(text) && verb.test(text)))

test('every reason why an edit is not made is said in Vietnamese', () => {
  expect(told.length).toBeGreaterThan(40)
  const known = new Set(Object.keys(refusalsVi))
  expect(told.filter(({ text }) => !known.has(text)).map(({ name, text }) => `${name}: ${text}`)).toEqual([])
})

test('no sentence is kept that nobody says', () => {
  const texts = new Set(told.map(({ text }) => text))
  expect(Object.keys(refusalsVi).filter((text) => !texts.has(text))).toEqual([])
})

test('a reason takes its names along, and one that is not known stays as it is', () => {
  expect(refusalIn(refusalsVi, "there is a task 'a' already")).toBe("đã có task 'a'")
  expect(refusalIn(refusalsVi, 'something else')).toBe('something else')
  expect(refusalIn({}, "there is a task 'a' already")).toBe("there is a task 'a' already")
})
