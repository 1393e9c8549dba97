import type { DocTable } from '../doc.ts'

/** Methods of lists and maps; what they change is the expression's own copy. */
export const collectionMethods: DocTable = {
  keys: ['The keys of a map.', 'Các khóa của map.', "{'a': 1}.keys() | list", '["a"]'],
  values: ['The values of a map.', 'Các giá trị của map.', "{'a': 1}.values() | list", '[1]'],
  items: ['Pairs of key and value.', 'Các cặp khóa và giá trị.', "{'a': 1}.items() | list", '[["a", 1]]'],
  get: [
    'The value of a key; the default, or null, when it is not there.',
    'Giá trị của khóa; nếu không có thì mặc định hoặc null.',
    "{'a': 1}.get('b', 0)",
    '0',
  ],
  copy: ['A copy, to change it.', 'Một bản sao để thay đổi.', '[1, 2].copy()', '[1, 2]'],
  pop: [
    'Takes out an item by its place, or a key, and gives what it was.',
    'Lấy ra phần tử theo vị trí, hoặc một khóa, và trả về giá trị của nó.',
    '[7, 8].pop()',
    '8',
  ],
  popitem: [
    'Takes out the last pair of key and value, and gives it.',
    'Lấy ra cặp khóa và giá trị cuối cùng.',
    "{'a': 1}.popitem()",
    '["a", 1]',
  ],
  setdefault: [
    'The value of a key, which is set first when it is not there.',
    'Giá trị của khóa; nếu chưa có thì đặt trước.',
    "{'a': 1}.setdefault('b', 2)",
    '2',
  ],
  clear: ['Takes everything out, and gives null.', 'Bỏ hết, và trả về null.', '[1].clear()', 'null'],
  update: [
    'Takes over the entries of a map, and gives null.',
    'Chép các mục của map khác, và trả về null.',
    "{'a': 1}.update({'b': 2})",
    'null',
  ],
  append: [
    'Puts an item at the end, and gives null.',
    'Thêm một phần tử vào cuối, và trả về null.',
    '[1].append(2)',
    'null',
  ],
  extend: [
    'Puts items at the end, and gives null.',
    'Thêm nhiều phần tử vào cuối, và trả về null.',
    '[1].extend([2])',
    'null',
  ],
  insert: [
    'Puts an item in at a place, and gives null.',
    'Chèn phần tử vào vị trí, và trả về null.',
    '[2].insert(0, 1)',
    'null',
  ],
  remove: [
    'Takes the first equal item out, and gives null.',
    'Bỏ phần tử bằng giá trị đầu tiên, và trả về null.',
    '[1, 2].remove(1)',
    'null',
  ],
  reverse: [
    'Turns the list round, and gives null.',
    'Đảo ngược danh sách, và trả về null.',
    '[1, 2].reverse()',
    'null',
  ],
  sort: [
    'Sorts the list, and gives null; the filter sort gives it.',
    'Sắp xếp danh sách, và trả về null; bộ lọc sort thì trả về danh sách.',
    '[2, 1].sort()',
    'null',
  ],
}
