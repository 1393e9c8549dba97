import { describe, expect, test } from 'vitest'
import { jinjaPrints, yaqlPrints } from './test-scope.ts'

/* What random expressions showed to differ from Python's, one of each kind. */

const data = { a: 1, l: [3, 1, 2], d: { k: 'v' }, rows: [{ k: 1 }, { k: 2 }] }

describe('YAQL answers as Python does', () => {
  test.each([
    ['range(9007199254740993, 9007199254740995).toList()', '[9007199254740993, 9007199254740994]'],
    ['enumerate([1], 9007199254740993).toList()', '[[9007199254740993, 1]]'],
    ['9007199254740993 / 1.0', '9007199254740992.0'],
    ["'aba'.replace(regex(a), x, -1)", 'aba'],
    ["regex(b).split('aba', -1)", "['aba']"],
    ["str(regex('^.', true, true))", "re.compile('^.', re.IGNORECASE|re.MULTILINE)"],
    ['[1, 2, 3].unpack(a) -> 1', '!ValueError: Cannot unpack 2 elements into 1'],
    ['$.l.limit(-2)', '!ValueError: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'],
    ['$.d.keys().union(set(1))', "!AttributeError: 'KeysView' object has no attribute 'union'"],
    ['set(1).add($.d.keys())', "!TypeError: unhashable type: 'KeysView'"],
    ["datetime('2020 10 3', '%Y %U %w').format('%Y-%m-%d')", '2020-03-11'],
    ["datetime('2020 10 3', '%G %V %u').format('%Y-%m-%d')", '2020-03-04'],
    ["datetime('2020 5 060', '%Y %d %j').format('%m-%d')", '02-29'],
    ['bitwiseXor(true, false)', 'True'],
    ['datetime(1999, 1, 1, offset => timespan(hours => -5)).timestamp', '915184800.0'],
    ['timespan(days => 200000, microseconds => 1).microseconds', '17280000000000001'],
    ['timespan(hours => -1.0)', '!NoMatchingFunctionException: No function "timespan" matches supplied arguments'],
    [
      "range(stop => $.a, start => 'x')",
      '!NoMatchingFunctionException: No function "range" matches supplied arguments',
    ],
    ['examine(,true).toList()', '[True, True]'],
    ['coalesce(,1)', '!NoMatchingFunctionException: No function "#finalize" matches supplied arguments'],
    ['{,b=>1}', "!YaqlGrammarException: Parse error: unexpected '=>' at position 3 of expression '{,b=>1}'"],
    ["format('{0}{1}',,1)", '<NoValue>1'],
    [
      '[1, 2].groupBy($, $, $.get(k)).toList()',
      '!NoMatchingMethodException: No method "get" for receiver [1] matches supplied arguments',
    ],
  ])('%s', (source, printed) => {
    expect(yaqlPrints(source, data)).toBe(printed)
  })
})

describe('Jinja answers as Python does', () => {
  test.each([
    ["'a'.upper(1)", '!TypeError: str.upper() takes no arguments (1 given)'],
    ["'a'.zfill()", '!TypeError: str.zfill() takes exactly one argument (0 given)'],
    ["'a'.rjust()", '!TypeError: rjust expected at least 1 argument, got 0'],
    ["'a'.find()", '!TypeError: find() takes at least 1 argument (0 given)'],
    ["'a'.split(1, 2, 3)", '!TypeError: split() takes at most 2 arguments (3 given)'],
    ["'a'.split(x=1)", "!TypeError: 'x' is an invalid keyword argument for split()"],
    ["'a'.upper(x=1)", '!TypeError: str.upper() takes no keyword arguments'],
    ['_.l.insert(1)', '!TypeError: insert expected 2 arguments, got 1'],
    ['_.l | length(1)', '!TypeError: len() takes exactly one argument (2 given)'],
    ['_.l | last(1)', '!TypeError: do_last() takes 2 positional arguments but 3 were given'],
    ['1 is gt(1, 2)', '!TypeError: gt expected 2 arguments, got 3'],
    ['_.l | select(1) | list', '!TemplateRuntimeError: No test named 1.'],
    ['[[1]] | unique', 'generator'],
    ['_.l | batch(0) | list', '[[], [3, 1, 2]]'],
    ['_.l | slice(1, 0) | list', '[[3, 1, 2, 0]]'],
    ['_.l | sort(none)', "!TypeError: 'NoneType' object cannot be interpreted as an integer"],
    ["_.d | dictsort(by='x')", '!FilterArgumentError: You can only sort by either "key" or "value"'],
    ['_.d | reverse', 'dict_reversekeyiterator'],
    ['_.l | map("string") | reverse', "['2', '1', '3']"],
    ["'a b' | wordwrap(0)", '!ValueError: invalid width 0 (must be > 0)'],
    ["' pad ' | wordwrap(1)", ' \np\na\nd'],
    ['_.a.nope(1 / 0)', '!ZeroDivisionError: division by zero'],
    ['true / 9007199254740993', '1.1102230246251564e-16'],
    ['range(9007199254740993, 9007199254740995) | list', '[9007199254740993, 9007199254740994]'],
    ["'x' % range(2)", 'x'],
    ["'%c' % 'ab'", '!TypeError: %c requires int or char'],
    ["'%c' % 1114112", '!OverflowError: %c arg not in range(0x110000)'],
    ["'a'.splitlines(none)", "!TypeError: 'NoneType' object cannot be interpreted as an integer"],
  ])('%s', (source, printed) => {
    expect(jinjaPrints(source, data)).toBe(printed)
  })
})
