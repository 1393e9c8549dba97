import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import { monacoEdits } from './monaco-edits.ts'
import { positionAt } from './text-position.ts'

test('positions count lines and columns from 1, whatever ends the lines', () => {
  const text = 'a\r\nbc\nd'
  expect(positionAt(text, 0)).toEqual({ lineNumber: 1, column: 1 })
  expect(positionAt(text, 3)).toEqual({ lineNumber: 2, column: 1 })
  expect(positionAt(text, 7)).toEqual({ lineNumber: 3, column: 2 })
})

/** What Monaco does with edits: each range, found by its lines, is replaced. */
function applyEdits(text: string, edits: ReturnType<typeof monacoEdits>): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  const splices = edits.map(({ range, text: inserted }) => ({
    start: offset(range.startLineNumber, range.startColumn),
    end: offset(range.endLineNumber, range.endColumn),
    text: inserted,
  }))
  return applySplices(text, splices).text
}

test('Monaco’s edits mean the same as the splices they are made of', () => {
  const piece = fc.constantFrom('a', 'é', '😀', '\n', ' ', ':')
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat(40)), fc.array(piece), (chars, cuts, inserted) => {
      const text = chars.join('')
      const points = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].toSorted((a, b) => a - b)
      const splices = points.flatMap((start, index) =>
        index % 2 === 0 ? [{ start, end: points[index + 1] ?? start, text: inserted.join('') }] : [],
      )
      expect(applyEdits(text, monacoEdits(text, splices))).toBe(applySplices(text, splices).text)
    }),
  )
})
