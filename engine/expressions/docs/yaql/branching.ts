import type { DocTable } from '../doc.ts'

/** Truth, and choosing by it. */
export const branching: DocTable = {
  bool: ['True unless empty, zero or null.', 'Đúng trừ khi rỗng, bằng không hoặc null.', "bool('')", 'false'],
  isBoolean: ['True for true and false alone.', 'Chỉ đúng với true và false.', 'isBoolean(false)', 'true'],
  coalesce: [
    'The first of its arguments that is not null.',
    'Đối số đầu tiên khác null.',
    "coalesce(null, 'spare')",
    '"spare"',
  ],
  switch: [
    'What stands behind the first condition that holds; null when none does.',
    'Giá trị đứng sau điều kiện đúng đầu tiên; null nếu không có.',
    "switch(3 > 5 => 'big', true => 'small')",
    '"small"',
  ],
  selectCase: [
    'The place of the first condition that holds, from 0; their number when none does.',
    'Vị trí (từ 0) của điều kiện đúng đầu tiên; nếu không có thì là số điều kiện.',
    'selectCase(false, true)',
    '1',
  ],
  selectAllCases: [
    'The places of all conditions that hold.',
    'Vị trí của mọi điều kiện đúng.',
    'selectAllCases(true, false, true)',
    '[0, 2]',
  ],
  switchCase: [
    'The argument at the place that the number tells; beyond the end the last one.',
    'Đối số ở vị trí mà số cho biết; vượt quá thì lấy đối số cuối.',
    "1.switchCase('a', 'b', 'c')",
    '"b"',
  ],
  examine: [
    'For each condition whether it holds.',
    'Với từng điều kiện, cho biết có đúng không.',
    'examine(2 > 1, 1 > 2)',
    '[true, false]',
  ],
}
