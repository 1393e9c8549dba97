import { describe, expect, test } from 'vitest'
import { yaqlPrints } from '../test-scope.ts'

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

describe('mistakes', () => {
  test.each([
    ['1 true', "!YaqlGrammarException: Parse error: unexpected 'True' at position 2 of expression '1 true'"],
    ['1 foo(2)', "!YaqlGrammarException: Parse error: unexpected 'foo' at position 2 of expression '1 foo(2)'"],
    ['1 ! 2', "!YaqlLexicalException: Lexical error: illegal character '!' at position 2"],
    ['a # b', "!YaqlLexicalException: Lexical error: illegal character '#' at position 2"],
    ["'a", "!YaqlLexicalException: Lexical error: illegal character ''' at position 0"],
    ['a .len ()', "!YaqlGrammarException: Parse error: unexpected '(' at position 7 of expression 'a .len ()'"],
    ['[1 => 2]', '!MappingTranslationException: Cannot convert mapping to keyword argument'],
    ['{a => 1, 2}', "!YaqlGrammarException: Parse error: unexpected '}' at position 10 of expression '{a => 1, 2}'"],
    [
      'dict(a => 1, b)',
      "!YaqlGrammarException: Parse error: unexpected ')' at position 14 of expression 'dict(a => 1, b)'",
    ],
    ['dict(,)', "!YaqlGrammarException: Parse error: unexpected ')' at position 6 of expression 'dict(,)'"],
    ['[1, 2', '!YaqlGrammarException: Parse error: unexpected end of statement'],
    ['1 +', '!YaqlGrammarException: Parse error: unexpected end of statement'],
    ['* 1', "!YaqlGrammarException: Parse error: unexpected '*' at position 0 of expression '* 1'"],
    ['1 ]', "!YaqlGrammarException: Parse error: unexpected ']' at position 2 of expression '1 ]'"],
    ['f(1,', '!YaqlGrammarException: Parse error: unexpected end of statement'],
    ['()', "!YaqlGrammarException: Parse error: unexpected ')' at position 1 of expression '()'"],
    ['(1)(2)', "!YaqlGrammarException: Parse error: unexpected '(' at position 3 of expression '(1)(2)'"],
    ['1e5', "!YaqlLexicalException: Lexical error: illegal character '1' at position 0"],
    ['0x10', "!YaqlLexicalException: Lexical error: illegal character '0' at position 0"],
    ['$a$b', "!YaqlGrammarException: Parse error: unexpected '$b' at position 2 of expression '$a$b'"],
    ['a:b', "!YaqlLexicalException: Lexical error: illegal character ':' at position 1"],
    ['1 => 2', "!YaqlGrammarException: Parse error: unexpected '=>' at position 2 of expression '1 => 2'"],
    ['$.a.b(', '!YaqlGrammarException: Parse error: unexpected end of statement'],
    ['1 2', "!YaqlGrammarException: Parse error: unexpected '2' at position 2 of expression '1 2'"],
    ['x => 1', "!YaqlGrammarException: Parse error: unexpected '=>' at position 2 of expression 'x => 1'"],
    ['f(x => 1, 2)', "!YaqlGrammarException: Parse error: unexpected ')' at position 11 of expression 'f(x => 1, 2)'"],
    ['f(1,, 2,)', "!YaqlGrammarException: Parse error: unexpected ')' at position 8 of expression 'f(1,, 2,)'"],
    ["'a' 'b'", "!YaqlGrammarException: Parse error: unexpected 'b' at position 4 of expression ''a' 'b''"],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})

describe('grammar', () => {
  test.each([
    ['and(1)', '!NoFunctionRegisteredException: Unknown function "and"'],
    ['__foo(1)', '!NoFunctionRegisteredException: Unknown function "__foo"'],
    ['_foo', '_foo'],
    ['$__env', 'None'],
    ["'\\q\\n\\x41\\u00e9'", '\\q\nAé'],
    ["'\\x4'", '\\x4'],
    ['`a\\`b`', 'a`b'],
    ['{1}', '!NoMatchingFunctionException: No function "#map" matches supplied arguments'],
    ['not 1 = 2', 'True'],
    ['1 + not 2', '!NoMatchingFunctionException: No function "#operator_+" matches supplied arguments'],
    ['- - 1', '1'],
    ['1 -> 2', '!NoMatchingFunctionException: No function "#operator_->" matches supplied arguments'],
    ['let(1) -> let(2) -> $ + 1', '3'],
    ['2 + 3 * 4', '14'],
    ['-2 * 3', '-6'],
    ['1 < 2 = true', 'True'],
    ['1 or 0 and 0', '1'],
    ['not true or true', 'True'],
    ['1.5.x', '!NoFunctionRegisteredException: Unknown function "#property#x"'],
    ['True', 'True'],
    ['a.true', '!NoMatchingFunctionException: No function "#operator_." matches supplied arguments'],
    ['1 mod 2 mod 3', '1'],
    ['2 - 1 - 1', '0'],
    ['8 / 2 / 2', '2'],
    ['[1][0]', '1'],
    ['{a => 1}[a]', '1'],
    ['$.d.y.z[0]', '10'],
    ['-$.l[0]', '-3'],
    ['a in [a] and b in [b]', 'True'],
    ['$ . a', '1'],
    ['1=1', 'True'],
    ['1!=1', 'False'],
    ['1>=1', 'True'],
    ["'a'='a'", 'True'],
  ])('%s gives %s', (source, value) => {
    expect(yaqlPrints(source, data)).toBe(value)
  })
})
