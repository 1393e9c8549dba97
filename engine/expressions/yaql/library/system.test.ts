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

describe('scopes', () => {
  test.each([
    ['let(x => [1,2].select($).memorize()) -> [$x.len(), $x.toList()]', '[2, [1, 2]]'],
    ['let(x => [1,2].select($)) -> [$x.toList(), $x.toList()]', '[[1, 2], []]'],
    ['let(1, 2) -> $1 + $2', '3'],
    ['let(1, a => 2) -> $ + $a', '3'],
    ['let(a => 1) -> let(b => $a + 1) -> $b', '2'],
    ['let(a => 1, b => $a) -> $b', 'None'],
    ['with(1, 2) -> [$1, $2]', '[1, 2]'],
    [
      'with() -> $',
      "{'a': 1, 'b': 2.5, 's': 'hello World', 'n': None, 't': True, 'l': [3, 1, 2], 'e': [], 'd': {'x': 1, 'y': {'z': [10, 20]}}, 'ld': [{'k': 'a', 'v': 1}, {'k': 'b', 'v': 2}]}",
    ],
    ['[1,2].unpack(a, b) -> $a + $b', '3'],
    ['[1,2].unpack(a) -> $a', '!ValueError: Cannot unpack 2 elements into 1'],
    ['[1,2].unpack() -> $2', '2'],
    ['def(f, $ + 1) -> f(2)', '3'],
    ['def(f, switch($ <= 1 => 1, true => $ * f($ - 1))) -> f(5)', '120'],
    ['def(f, $1 + $2) -> f(1, 2)', '3'],
    ['def(f, $x) -> f(x => 1)', '1'],
    ['def(len, 42) -> len(a)', '42'],
    ['def(f, $.a) -> f($)', '1'],
    ["call(len, ['abc'], {})", '3'],
    ['call(str, [1], {})', '1'],
    ["call('#operator_+', [1, 2], {})", '3'],
    [
      'call(select, [$ + 1], {}, [1,2])',
      '!NoMatchingFunctionException: No function "#operator_+" matches supplied arguments',
    ],
    ['call(where, [true], {}, [1,2])', '[1, 2]'],
    ['call(foo, [], {})', '!NoFunctionRegisteredException: Unknown function "foo"'],
    ['call(get, [a], {default => 1}, {b => 2})', '1'],
    ['let(root => $) -> $.l.select($ + $root.a)', '[4, 2, 3]'],
    ['call(len, [1/0], {})', '!ZeroDivisionError: integer division or modulo by zero'],
    ['let(f => 1) -> f(1)', '!NoFunctionRegisteredException: Unknown function "f"'],
    ['def(x)', '!NoMatchingFunctionException: No function "def" matches supplied arguments'],
    ['let() -> 1', '1'],
    ['let(1) -> $2', 'None'],
    ['let(1,2,3) -> $3', '3'],
    ['[1,2,3].unpack(a,b) -> 1', '!ValueError: Cannot unpack 3 elements into 2'],
    [
      '[].unpack() -> $',
      "{'a': 1, 'b': 2.5, 's': 'hello World', 'n': None, 't': True, 'l': [3, 1, 2], 'e': [], 'd': {'x': 1, 'y': {'z': [10, 20]}}, 'ld': [{'k': 'a', 'v': 1}, {'k': 'b', 'v': 2}]}",
    ],
    ['[[1,2],[3,4]].select($.unpack(a,b) -> $a * $b)', '[2, 12]'],
    ['[1,2].select(let(x => $) -> $x + 1)', '[2, 3]'],
    ['1 -> 2', '!NoMatchingFunctionException: No function "#operator_->" matches supplied arguments'],
    ['let(x => 1) -> (let(y => 2) -> $x + $y)', '3'],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})

describe('branching', () => {
  test.each([
    ['generateMany(1, switch($ < 4 => [$ * 2, $ * 2 + 1], true => []))', '[1, 2, 3, 4, 5, 6, 7]'],
    ['generateMany(1, switch($ < 4 => [$ * 2, $ * 2 + 1], true => []), depthFirst => true)', '[1, 2, 4, 5, 3, 6, 7]'],
    ['switch(false => 1)', 'None'],
    ['switch(1 => a, 2 => b)', 'a'],
    ["switch(0 => a, '' => b, true => c)", 'c'],
    ['selectCase(false, true)', '1'],
    ['selectCase(false, false)', '2'],
    ['selectCase()', '0'],
    ['selectAllCases(true, false, true)', '[0, 2]'],
    ["examine(1, 0, 'a')", '[True, False, True]'],
    ['0.switchCase(a, b)', 'a'],
    ['1.switchCase(a, b)', 'b'],
    ['7.switchCase(a, b)', 'b'],
    ['-1.switchCase(a, b)', '!NoMatchingFunctionException: No function "#unary_operator_-" matches supplied arguments'],
    ['(-1).switchCase(a, b)', 'b'],
    ['0.switchCase()', 'None'],
    ['true.switchCase(a, b)', 'b'],
    ['coalesce(null, 1)', '1'],
    ['coalesce(null, null)', 'None'],
    ['coalesce($.missing, 1)', "!KeyError: 'missing'"],
    ['1.assert($ = 1)', '1'],
    ['1.assert($ = 2, oops)', '!AssertionError: oops'],
    ['1.assert($ = 2)', '!AssertionError: Assertion failed'],
    ['[1,2].select($).assert(len($) = 2)', '[1, 2]'],
    ['switch(1, 2)', '!NoMatchingFunctionException: No function "switch" matches supplied arguments'],
    ['coalesce($.n, dflt)', 'dflt'],
    ['switch(a => 1, b => 2)', '1'],
    ['assert(1, 2)', '!NoFunctionRegisteredException: Unknown function "assert"'],
    ['null.assert($ = null)', 'None'],
    ['coalesce(1/0, 1)', '!ZeroDivisionError: integer division or modulo by zero'],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})
