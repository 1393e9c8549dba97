import type { DocTable } from '../doc.ts'

/** Jinja's own functions. */
export const functions: DocTable = {
  range: [
    'Whole numbers from a start, or 0, up to before the end.',
    'Các số nguyên từ đầu (hoặc 0) đến trước số cuối.',
    'range(1, 4) | list',
    '[1, 2, 3]',
  ],
  dict: ['A map of its named arguments.', 'Map tạo từ các đối số có tên.', 'dict(a=1)', '{"a": 1}'],
  namespace: [
    'An object whose attributes {% set %} can change within a loop.',
    'Đối tượng có thuộc tính mà {% set %} đổi được trong vòng lặp.',
    'namespace(n=1).n',
    '1',
  ],
  cycler: [
    'Goes round its arguments: next() gives one after the other.',
    'Lần lượt trả về các đối số mỗi khi gọi next(), rồi quay lại.',
    "cycler('a', 'b').next()",
    '"a"',
  ],
  joiner: [
    'A function that gives nothing the first time, then a separator.',
    'Hàm lần đầu không trả gì, các lần sau trả dấu phân cách.',
    "joiner(', ')()",
    '""',
  ],
  lipsum: [
    'Paragraphs of meaningless text, to try layouts with.',
    'Các đoạn văn bản vô nghĩa để thử bố cục.',
    'lipsum(n=1, html=false) is string',
    'true',
  ],
}
