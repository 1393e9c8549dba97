import type { DocTable } from '../doc.ts'

/** Filters over sequences and maps. */
export const listFilters: DocTable = {
  length: ['How many items or characters there are.', 'Số phần tử hoặc số ký tự.', '[1, 2] | length', '2'],
  count: ['How many items or characters there are.', 'Số phần tử hoặc số ký tự.', "'abc' | count", '3'],
  list: ['A list of the items.', 'Đổi thành danh sách.', "'ab' | list", '["a", "b"]'],
  first: ['The first item.', 'Phần tử đầu tiên.', '[7, 8] | first', '7'],
  last: ['The last item.', 'Phần tử cuối cùng.', '[7, 8] | last', '8'],
  random: ['One of the items by chance.', 'Một phần tử ngẫu nhiên.', '[5] | random', '5'],
  reverse: ['The items from the last to the first.', 'Đảo ngược thứ tự.', "'abc' | reverse", '"cba"'],
  sort: [
    'Sorts the items, by an attribute when one is named.',
    'Sắp xếp các phần tử, theo thuộc tính nếu có.',
    '[3, 1, 2] | sort',
    '[1, 2, 3]',
  ],
  unique: ['Each item once.', 'Mỗi phần tử chỉ giữ một lần.', '[1, 2, 1] | unique | list', '[1, 2]'],
  min: ['The smallest item.', 'Phần tử nhỏ nhất.', '[3, 9, 4] | min', '3'],
  max: ['The greatest item.', 'Phần tử lớn nhất.', '[3, 9, 4] | max', '9'],
  sum: [
    'The items, or an attribute of each, added up.',
    'Tổng các phần tử, hoặc tổng một thuộc tính của chúng.',
    "[{'n': 1}, {'n': 2}] | sum(attribute='n')",
    '3',
  ],
  join: [
    'Joins the items into one text, the separator between them.',
    'Nối các phần tử thành một văn bản, ngăn bằng dấu phân cách.',
    "[1, 2] | join(', ')",
    '"1, 2"',
  ],
  batch: [
    'Rows of so many items each.',
    'Chia thành các hàng có số phần tử đã cho.',
    '[1, 2, 3] | batch(2) | list',
    '[[1, 2], [3]]',
  ],
  slice: [
    'Deals the items out to so many lists.',
    'Chia các phần tử cho số danh sách đã cho.',
    '[1, 2, 3] | slice(2) | list',
    '[[1, 2], [3]]',
  ],
  dictsort: [
    'Pairs of key and value, sorted.',
    'Các cặp khóa và giá trị đã sắp xếp.',
    "{'b': 1, 'a': 2} | dictsort",
    '[["a", 2], ["b", 1]]',
  ],
  items: ['Pairs of key and value.', 'Các cặp khóa và giá trị.', "{'a': 1} | items | list", '[["a", 1]]'],
  groupby: [
    'Groups of an attribute and the items that have it.',
    'Các nhóm gồm giá trị thuộc tính và những phần tử có nó.',
    "[{'k': 1}, {'k': 1}] | groupby('k') | length",
    '1',
  ],
  map: [
    'Applies a filter to each item, or takes an attribute of it.',
    'Áp dụng bộ lọc cho từng phần tử, hoặc lấy một thuộc tính.',
    "['a', 'b'] | map('upper') | list",
    '["A", "B"]',
  ],
  select: [
    'Keeps the items for which the test holds.',
    'Giữ các phần tử thỏa phép kiểm tra.',
    "[1, 2, 3] | select('odd') | list",
    '[1, 3]',
  ],
  reject: [
    'Leaves out the items for which the test holds.',
    'Bỏ các phần tử thỏa phép kiểm tra.',
    "[1, 2, 3] | reject('odd') | list",
    '[2]',
  ],
  selectattr: [
    'Keeps the items whose attribute passes the test.',
    'Giữ các phần tử có thuộc tính thỏa phép kiểm tra.',
    "[{'on': true}, {'on': false}] | selectattr('on') | list",
    '[{"on": true}]',
  ],
  rejectattr: [
    'Leaves out the items whose attribute passes the test.',
    'Bỏ các phần tử có thuộc tính thỏa phép kiểm tra.',
    "[{'on': true}, {'on': false}] | rejectattr('on') | list",
    '[{"on": false}]',
  ],
}
