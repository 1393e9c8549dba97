import type { DocTable } from '../doc.ts'
import { operators as common } from '../operators.ts'

/** Operators that are words. */
export const operators: DocTable = {
  ...common,
  mod: ['The remainder of a division.', 'Phần dư của phép chia.', '7 mod 3', '1'],
}
