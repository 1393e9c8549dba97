import type { DocTable } from '../doc.ts'

/** Names of one's own, and calls. */
export const system: DocTable = {
  let: [
    'Gives names to values, for what stands behind ->.',
    'Đặt tên cho các giá trị, dùng ở phần sau ->.',
    'let(a => 2) -> $a * $a',
    '4',
  ],
  with: [
    'Calls its arguments $1, $2 and so on, for what stands behind ->.',
    'Gọi các đối số là $1, $2…, dùng ở phần sau ->.',
    'with(3, 4) -> $1 + $2',
    '7',
  ],
  def: [
    'Makes a function, for what stands behind ->.',
    'Định nghĩa một hàm, dùng ở phần sau ->.',
    'def(twice, $ * 2) -> twice(4)',
    '8',
  ],
  unpack: [
    'Gives names to the items of a list, for what stands behind ->.',
    'Đặt tên cho các phần tử của danh sách, dùng ở phần sau ->.',
    '[1, 2].unpack(a, b) -> $a + $b',
    '3',
  ],
  assert: [
    'Passes a value on when the condition holds, and fails otherwise.',
    'Trả lại giá trị nếu thỏa điều kiện, nếu không thì báo lỗi.',
    '5.assert($ > 0)',
    '5',
  ],
  call: [
    'Calls the function of a name with a list of arguments.',
    'Gọi hàm theo tên với danh sách đối số.',
    'call(max, [3, 7], {})',
    '7',
  ],
}
