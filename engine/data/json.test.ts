import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, stringifyJson, stringifyPythonJson } from './json.ts'
import type { Value } from './values.ts'
import { Float, isMap, newMap } from './values.ts'

describe('JSON', () => {
  test.each([
    ['1.0', '1.0'],
    ['-0.0', '-0.0'],
    ['1e3', '1000.0'],
    ['1e16', '1e+16'],
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['[1,1.0,1.5,-0]', '[1,1.0,1.5,0]'],
    ['{"a":{"b":[null,true,"x"]}}', '{"a":{"b":[null,true,"x"]}}'],
    ['"12345678901234567890 and 1.0"', '"12345678901234567890 and 1.0"'],
  ])('%s keeps its kinds of numbers as %s', (text, written) => {
    expect(stringifyJson(parseJson(text))).toBe(written)
  })

  test('numbers that need no care stay plain numbers', () => {
    expect(parseJson('[1, 2.5, -3]')).toEqual([1, 2.5, -3])
  })

  test('every map is without a prototype, and __proto__ is data', () => {
    for (const text of ['{"__proto__":{"x":1},"a":{"b":2}}', '{"__proto__":{"x":1},"a":{"b":2.0}}']) {
      const value = parseJson(text)
      if (!isMap(value)) throw new Error('a map was expected')
      expect(Object.getPrototypeOf(value)).toBeNull()
      expect(Object.keys(value)).toEqual(['__proto__', 'a'])
      expect(Object.getPrototypeOf(value.a)).toBeNull()
      expect(value.x).toBeUndefined()
    }
  })

  test('what is no JSON number is refused instead of written as null', () => {
    expect(() => stringifyJson([new Float(Number.NaN)])).toThrow(RangeError)
    expect(() => stringifyJson(new Float(Number.POSITIVE_INFINITY))).toThrow(RangeError)
  })

  test('Python writes blanks behind separators and escapes beyond ASCII', () => {
    expect(stringifyPythonJson(parseJson('{"a":[1,1.0,"é😀"]}'))).toBe('{"a": [1, 1.0, "\\u00e9\\ud83d\\ude00"]}')
  })

  test('what was written is read back the same', () => {
    const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Number.isInteger(x) ? new Float(x) : x)),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }).map((map) => Object.assign(newMap(), map)),
      ),
    })).value
    fc.assert(
      fc.property(value, (given) => {
        const text = stringifyJson(given)
        expect(stringifyJson(parseJson(text))).toBe(text)
        expect(parseJson(stringifyPythonJson(given))).toEqual(parseJson(text))
      }),
    )
  })
})
