import type { DocTable } from '../doc.ts'
import { operators as common } from '../operators.ts'

/** Operators that are words. */
export const operators: DocTable = {
  ...common,
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
