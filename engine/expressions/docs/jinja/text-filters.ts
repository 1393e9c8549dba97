import type { DocTable } from '../doc.ts'

/** Filters that give texts. */
export const textFilters: DocTable = {
  upper: ['The text in capital letters.', 'Văn bản viết hoa.', "'abc' | upper", '"ABC"'],
  lower: ['The text in small letters.', 'Văn bản viết thường.', "'ABC' | lower", '"abc"'],
  capitalize: [
    'The first letter large, all others small.',
    'Chữ đầu viết hoa, các chữ còn lại viết thường.',
    "'web SERVER' | capitalize",
    '"Web server"',
  ],
  title: ['Each word with a capital letter.', 'Viết hoa chữ đầu mỗi từ.', "'two words' | title", '"Two Words"'],
  string: ['Writes a value as text.', 'Đổi giá trị thành văn bản.', '42 | string', '"42"'],
  safe: [
    'Marks a text as needing no escaping; here it stays as it is.',
    'Đánh dấu văn bản không cần thoát ký tự; ở đây giữ nguyên.',
    "'<b>' | safe",
    '"<b>"',
  ],
  escape: [
    'Writes <, >, &, and quotes as HTML wants them.',
    'Viết <, >, & và dấu nháy theo dạng HTML.',
    "'a < b' | escape",
    '"a &lt; b"',
  ],
  e: [
    'Writes <, >, &, and quotes as HTML wants them: short for escape.',
    'Viết <, >, & và dấu nháy theo dạng HTML: viết tắt của escape.',
    "'a & b' | e",
    '"a &amp; b"',
  ],
  forceescape: [
    'As escape, also for what is marked as safe.',
    'Như escape, kể cả văn bản đã đánh dấu an toàn.',
    "'<' | forceescape",
    '"&lt;"',
  ],
  pprint: [
    'Writes a value as Python would, to look at.',
    'Viết giá trị theo kiểu Python để xem.',
    '[1, none] | pprint',
    '"[1, None]"',
  ],
  trim: [
    'Cuts blanks, or the given characters, at both ends.',
    'Cắt khoảng trắng hoặc các ký tự đã cho ở hai đầu.',
    "' a ' | trim",
    '"a"',
  ],
  center: [
    'Puts a text in the middle of a width.',
    'Đặt văn bản vào giữa một độ rộng.',
    "'ab' | center(6)",
    '"  ab  "',
  ],
  replace: [
    'Puts one piece of text for another.',
    'Thay một đoạn văn bản bằng đoạn khác.',
    "'a-b' | replace('-', '/')",
    '"a/b"',
  ],
  format: [
    'Puts arguments in the places marked %s, %d and so on.',
    'Đặt các đối số vào các chỗ ghi %s, %d, v.v.',
    "'%s-%02d' | format('web', 3)",
    '"web-03"',
  ],
  wordcount: ['How many words there are.', 'Số từ trong văn bản.', "'one two' | wordcount", '2'],
  striptags: ['Takes tags of HTML out.', 'Bỏ các thẻ HTML.', "'<b>hi</b>' | striptags", '"hi"'],
  truncate: [
    'Cuts a long text at a word, and says so with dots.',
    'Cắt văn bản dài tại một từ và thêm dấu ba chấm.',
    "'a long text of words' | truncate(12)",
    '"a long..."',
  ],
  indent: [
    'Moves all lines but the first to the right.',
    'Thụt lề mọi dòng trừ dòng đầu.',
    "'a\\nb' | indent(2)",
    '"a\\n  b"',
  ],
  wordwrap: [
    'Breaks lines so that none is longer than a width.',
    'Ngắt dòng để không dòng nào dài quá độ rộng.',
    "'one two' | wordwrap(4)",
    '"one\\ntwo"',
  ],
  filesizeformat: [
    'Writes a number of bytes for people.',
    'Viết số byte theo dạng dễ đọc.',
    '13000 | filesizeformat',
    '"13.0 kB"',
  ],
  urlencode: [
    'Writes a text, or a map, as a part of an address.',
    'Viết văn bản hoặc map thành một phần của địa chỉ.',
    "'a b' | urlencode",
    '"a%20b"',
  ],
  urlize: [
    'Makes links of HTML of the addresses in a text.',
    'Biến các địa chỉ trong văn bản thành liên kết HTML.',
    "'no link' | urlize",
    '"no link"',
  ],
  xmlattr: [
    'Writes a map as attributes of a tag.',
    'Viết map thành các thuộc tính của thẻ.',
    "{'id': 'x'} | xmlattr",
    '" id=\\"x\\""',
  ],
  tojson: ['Writes a value as JSON.', 'Viết giá trị thành JSON.', "{'a': [1]} | tojson", '"{\\"a\\": [1]}"'],
}
