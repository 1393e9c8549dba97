import type { DocTable } from '../doc.ts'

/** Filters of single values. */
export const valueFilters: DocTable = {
  default: [
    'Another value where the first is undefined, or with true where it is empty.',
    'Giá trị thay thế khi giá trị đầu không xác định; thêm true thì cả khi rỗng.',
    "_.nope | default('none')",
    '"none"',
  ],
  d: [
    'Another value where the first is undefined: short for default.',
    'Giá trị thay thế khi không xác định: viết tắt của default.',
    "'' | d('none', true)",
    '"none"',
  ],
  abs: ['A number without its sign.', 'Giá trị tuyệt đối của một số.', '-3 | abs', '3'],
  round: [
    'Rounds to so many digits; also up ("ceil") or down ("floor").',
    'Làm tròn đến số chữ số; cũng có thể làm tròn lên ("ceil") hoặc xuống ("floor").',
    "2.35 | round(1, 'floor')",
    '2.3',
  ],
  int: [
    'Makes a whole number; the default when that is not possible.',
    'Đổi thành số nguyên; không được thì lấy mặc định.',
    "'42' | int",
    '42',
  ],
  float: [
    'Makes a number with a fraction; the default when that is not possible.',
    'Đổi thành số thực; không được thì lấy mặc định.',
    "'1.5' | float",
    '1.5',
  ],
  attr: [
    'An attribute by its name; not the key of a map.',
    'Thuộc tính theo tên; không phải khóa của map.',
    "namespace(a=1) | attr('a')",
    '1',
  ],
}
