import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Value } from '../../data/values.ts'
import { Float, newMap } from '../../data/values.ts'
import { nodeValue } from './node.ts'
import { parseYaml } from './parse-yaml.ts'
import { entryText, flowText } from './write-yaml.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 60_000 })

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'ab \n\t\'":#-?[]{},&*@!|>%<=$01.'), maxLength: 10 }),
  fc.constantFrom(
    'yes',
    'on',
    '012',
    '1:30',
    '1e3',
    '2020-01-01',
    '<% $.x %>',
    '{{ _.x }}',
    'a: b',
    '*x',
    '~',
    '=',
    '',
  ),
)
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.integer(),
    fc.constantFrom<Value>(null, true, false, 1.5, -0.25, 1e-7, new Float(1), new Float(1e22), 2n ** 70n),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((entries): Value => {
      const map = newMap()
      for (const [key, item] of entries) map[key] = item
      return map
    }),
  ),
}))

test('what is written is read back as the same', () => {
  fc.assert(
    fc.property(value, (data) => {
      for (const written of [`k:${entryText(data, 2)}\nz: 1\n`, `{k: ${flowText(data)}, z: 1}`]) {
        const { root, problems } = parseYaml(written)
        expect(problems, written).toEqual([])
        expect(root && nodeValue(root), written).toEqual(Object.assign(newMap(), { k: data, z: 1 }))
      }
    }),
    { numRuns: 500 },
  )
})
