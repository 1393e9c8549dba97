import type { DocTable } from '../doc.ts'

/** Methods that find, count or tell whether something holds. */
export const questionMethods: DocTable = {
  isalpha: ['True when there are letters alone.', 'Đúng nếu chỉ gồm chữ cái.', "'abc'.isalpha()", 'true'],
  isdigit: ['True when there are digits alone.', 'Đúng nếu chỉ gồm chữ số.', "'42'.isdigit()", 'true'],
  isdecimal: [
    'True when there are digits from 0 to 9 alone.',
    'Đúng nếu chỉ gồm chữ số 0 đến 9.',
    "'4²'.isdecimal()",
    'false',
  ],
  isnumeric: ['True when there are signs of numbers alone.', 'Đúng nếu chỉ gồm ký hiệu số.', "'½'.isnumeric()", 'true'],
  isalnum: [
    'True when there are letters and digits alone.',
    'Đúng nếu chỉ gồm chữ cái và chữ số.',
    "'web1'.isalnum()",
    'true',
  ],
  isspace: ['True when there are blanks alone.', 'Đúng nếu chỉ gồm khoảng trắng.', "'  '.isspace()", 'true'],
  isupper: ['True when all letters are capitals.', 'Đúng nếu mọi chữ viết hoa.', "'AB1'.isupper()", 'true'],
  islower: ['True when all letters are small.', 'Đúng nếu mọi chữ viết thường.', "'Ab'.islower()", 'false'],
  istitle: [
    'True when each word begins with a capital.',
    'Đúng nếu mọi từ viết hoa chữ đầu.',
    "'Two Words'.istitle()",
    'true',
  ],
  isascii: ['True when all characters are of ASCII.', 'Đúng nếu mọi ký tự thuộc ASCII.', "'é'.isascii()", 'false'],
  isidentifier: ['True for what may name a variable.', 'Đúng nếu có thể làm tên biến.', "'a_1'.isidentifier()", 'true'],
  isprintable: [
    'True when all characters can be seen.',
    'Đúng nếu mọi ký tự đều hiển thị được.',
    "'a\\n'.isprintable()",
    'false',
  ],
  startswith: [
    'True when the text begins so.',
    'Đúng nếu văn bản bắt đầu như vậy.',
    "'web-1'.startswith('web')",
    'true',
  ],
  endswith: [
    'True when the text ends so.',
    'Đúng nếu văn bản kết thúc như vậy.',
    "'disk.img'.endswith('.img')",
    'true',
  ],
  find: [
    'Where something stands first, from 0; -1 when it is not there.',
    'Vị trí đầu tiên (từ 0); -1 nếu không có.',
    "'banana'.find('an')",
    '1',
  ],
  rfind: [
    'Where something stands last, from 0; -1 when it is not there.',
    'Vị trí cuối cùng (từ 0); -1 nếu không có.',
    "'banana'.rfind('an')",
    '3',
  ],
  index: [
    'Where something stands first, from 0; fails when it is not there.',
    'Vị trí đầu tiên (từ 0); báo lỗi nếu không có.',
    "['a', 'b'].index('b')",
    '1',
  ],
  rindex: [
    'Where something stands last, from 0; fails when it is not there.',
    'Vị trí cuối cùng (từ 0); báo lỗi nếu không có.',
    "'banana'.rindex('a')",
    '5',
  ],
  count: ['How often something occurs.', 'Số lần xuất hiện.', "'banana'.count('a')", '3'],
  is_integer: ['True for a number without a fraction.', 'Đúng nếu số không có phần lẻ.', '2.0.is_integer()', 'true'],
  bit_length: ['How many bits a whole number takes.', 'Số bit cần để viết số nguyên.', '(255).bit_length()', '8'],
  bit_count: ['How many bits of a whole number are set.', 'Số bit bật của số nguyên.', '(7).bit_count()', '3'],
  conjugate: ['The number itself.', 'Chính số đó.', '(5).conjugate()', '5'],
}
