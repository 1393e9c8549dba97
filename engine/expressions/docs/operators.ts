import type { DocTable } from './doc.ts'

/** Operators that are words, in YAQL and in Jinja alike. */
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
}
