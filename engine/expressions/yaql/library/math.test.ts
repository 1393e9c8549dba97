import { describe, expect, test } from 'vitest'
import { yaqlPrints } from '../../test-scope.ts'

// Values as yaql 2.0 gives them: Python's text of the result, or an exclamation mark, the class of its error and the error's text.
const data = {
  a: 1,
  b: 2.5,
  s: 'hello World',
  n: null,
  t: true,
  l: [3, 1, 2],
  e: [],
  d: { x: 1, y: { z: [10, 20] } },
  ld: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
}

describe('conversions', () => {
  test.each([
    ["int('12')", '12'],
    ["int(' 12 ')", '12'],
    ["int('1_000')", '1000'],
    ["int('-5')", '-5'],
    ["int('+5')", '5'],
    ["int('1.5')", "!ValueError: invalid literal for int() with base 10: '1.5'"],
    ['int(1.99)', '1'],
    ['int(-1.99)', '-1'],
    ['int(true)', '1'],
    ['int([1])', "!TypeError: int() argument must be a string, a bytes-like object or a real number, not 'tuple'"],
    ['int({})', "!TypeError: int() argument must be a string, a bytes-like object or a real number, not 'FrozenDict'"],
    ['int(float(inf))', '!OverflowError: cannot convert float infinity to integer'],
    ['int(float(nan))', '!ValueError: cannot convert float NaN to integer'],
    ["float('1.5')", '1.5'],
    ["float(' 1.5 ')", '1.5'],
    ["float('1e3')", '1000.0'],
    ['float(abc)', "!ValueError: could not convert string to float: 'abc'"],
    ['float([1])', "!TypeError: float() argument must be a string or a real number, not 'tuple'"],
    ['float(true)', '1.0'],
    ['float(null)', '0.0'],
    ['isInteger(1)', 'True'],
    ['isInteger(true)', 'False'],
    ['isInteger(1.0)', 'False'],
    ['isNumber(1.5)', 'True'],
    ['isNumber(null)', 'False'],
    ['hex(255)', '0xff'],
    ['hex(-255)', '-0xff'],
    ['hex(1.5)', "!TypeError: 'float' object cannot be interpreted as an integer"],
    ['hex(null)', "!TypeError: 'NoneType' object cannot be interpreted as an integer"],
    ['hex(true)', '!NoMatchingFunctionException: No function "hex" matches supplied arguments'],
    ['bool(1, 2)', '!NoMatchingFunctionException: No function "bool" matches supplied arguments'],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})

describe('functions', () => {
  test.each([
    ['abs(-1.5)', '1.5'],
    ['abs(true)', '!NoMatchingFunctionException: No function "abs" matches supplied arguments'],
    ['abs(null)', '!NoMatchingFunctionException: No function "abs" matches supplied arguments'],
    ['round(2.5)', '2.0'],
    ['round(3.5)', '4.0'],
    ['round(-2.5)', '-2.0'],
    ['round(2.675, 2)', '2.67'],
    ['round(1234.5678, -2)', '1200.0'],
    ['round(1250, -2)', '1200'],
    ['round(1350, -2)', '1400'],
    ['round(5)', '5'],
    ['round(2.5, 0)', '2.0'],
    ['round(1.005, 2)', '1.0'],
    ['round(0.5)', '0.0'],
    ['round(1e3)', "!YaqlLexicalException: Lexical error: illegal character '1' at position 6"],
    ['round(a)', '!NoMatchingFunctionException: No function "round" matches supplied arguments'],
    ['max(1, 2)', '2'],
    ['max(1.0, 1)', '1.0'],
    ['max(a, b)', 'b'],
    ['max(1, a)', '!NoMatchingFunctionException: No function "#operator_>" matches supplied arguments'],
    ['max(null, null)', 'None'],
    ['min(1, null)', 'None'],
    ['min(1, 2.0)', '1'],
    ['pow(2, 3)', '8'],
    ['pow(2, -1)', '0.5'],
    ['pow(2, 3, 5)', '3'],
    ['pow(2.0, 3)', '8.0'],
    ['pow(0, -1)', '!ZeroDivisionError: 0.0 cannot be raised to a negative power'],
    [
      'pow(10, 300)',
      '1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
    ],
    ['pow(2, 100)', '1267650600228229401496703205376'],
    ['pow(2.5, 2, 3)', '!TypeError: pow() 3rd argument not allowed unless all arguments are integers'],
    ['pow(2, 3, 0)', '!ValueError: pow() 3rd argument cannot be 0'],
    ['sign(-5)', '-1'],
    ['sign(0.0)', '0'],
    ['sign(true)', '!NoMatchingFunctionException: No function "sign" matches supplied arguments'],
    ['bitwiseAnd(6, 3)', '2'],
    ['bitwiseOr(true, 2)', '3'],
    ['bitwiseXor(5, 1)', '4'],
    ['bitwiseNot(-1)', '0'],
    ['bitwiseNot(true)', '-2'],
    ['shiftBitsLeft(1, 100)', '1267650600228229401496703205376'],
    ['shiftBitsRight(-5, 1)', '-3'],
    ['shiftBitsLeft(1, -1)', '!ValueError: negative shift count'],
    ['round(number => 2.567, ndigits => 1)', '2.6'],
    ['random(2, 1)', '!ValueError: empty range for randrange() (2, 2, 0)'],
    ['random(1.5, 2)', '!ValueError: non-integer arg 1 for randrange()'],
    ['random(a, b)', '!TypeError: can only concatenate str (not "int") to str'],
    ['max([1,2])', '!NoMatchingFunctionException: No function "max" matches supplied arguments'],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})
