import type { DocTable } from '../doc.ts'

/** Operators that are words. */
export const operators: DocTable = {
  and: [
    'The right side when the left one holds, else the left one.',
    'Vế phải nếu vế trái đúng, nếu không thì vế trái.',
    'true and false',
    'false',
  ],
  or: [
    'The left side when it holds, else the right one.',
    'Vế trái nếu đúng, nếu không thì vế phải.',
    'false or true',
    'true',
  ],
  not: ['True when what follows does not hold.', 'Đúng nếu vế sau sai.', 'not false', 'true'],
  in: [
    'True when the left side is among the items, keys or letters of the right one.',
    'Đúng nếu vế trái nằm trong các phần tử, khóa hoặc ký tự của vế phải.',
    '2 in [1, 2]',
    'true',
  ],
  is: [
    'Applies the test that follows; "is not" turns it round.',
    'Áp dụng phép kiểm tra đứng sau; "is not" là phủ định.',
    '3 is odd',
    'true',
  ],
  if: [
    'The left side when the condition holds, else what stands behind else.',
    'Vế trái nếu điều kiện đúng, nếu không thì phần sau else.',
    "'yes' if 1 > 2 else 'no'",
    '"no"',
  ],
  else: [
    'Gives what an if without a true condition comes to.',
    'Cho giá trị khi điều kiện của if sai.',
    '1 if false else 2',
    '2',
  ],
}
