import type { RuleKind } from './rule.ts'
import { warning } from './rule.ts'

/** TM101 to TM199: forms that are accepted and then mean something else than they seem to. */
export const formRules = {
  'bare-condition': warning(
    'TM101',
    "the transition to '{task}' is lost: a condition works only within a list (- {task}: …)",
    "Chuyển tiếp tới '{task}' bị mất: điều kiện chỉ có tác dụng trong danh sách (- {task}: …)",
  ),
  'bare-next-condition': warning(
    'TM102',
    "'{task}' runs whatever its condition says: under next a condition works only within a list (- {task}: …)",
    "'{task}' luôn chạy bất kể điều kiện: dưới next, điều kiện chỉ có tác dụng trong danh sách (- {task}: …)",
  ),
  'dropped-parameter': warning(
    'TM103',
    "'{word}' is no parameter and is dropped: put texts in quotes, other values into input",
    "'{word}' không phải tham số và bị bỏ qua: hãy đặt văn bản trong dấu nháy, giá trị khác vào input",
  ),
  'condition-always-true': warning(
    'TM104',
    'with anything beside one expression the condition is a text, which is always true',
    'Có ký tự ngoài một biểu thức duy nhất thì điều kiện là văn bản, nên luôn đúng',
  ),
  'multi-line-expression': warning(
    'TM105',
    'an expression must begin and end on one line; this is taken as plain text',
    'Biểu thức phải bắt đầu và kết thúc trên một dòng; đoạn này được xem là văn bản thường',
  ),
  'odd-boolean': warning(
    'TM106',
    "'{word}' means {meaning} here: put it in quotes for the word",
    "'{word}' ở đây có nghĩa là {meaning}: đặt trong dấu nháy nếu muốn chính từ đó",
  ),
  'odd-number': warning(
    'TM107',
    "'{word}' is the number {meaning} in YAML 1.1: put it in quotes for the text",
    "'{word}' là số {meaning} trong YAML 1.1: đặt trong dấu nháy nếu muốn văn bản",
  ),
  'duplicate-key': warning(
    'TM108',
    "'{name}' stands here again in line {line}, where the last one counts: this one is lost",
    "'{name}' xuất hiện lần nữa ở dòng {line}, chỉ lần cuối có hiệu lực: lần này bị mất",
  ),
  'literal-default': warning(
    'TM109',
    "the default of '{name}' is taken as it is, not evaluated",
    "Giá trị mặc định của '{name}' được giữ nguyên văn, không được tính",
  ),
  'comma-in-default': warning(
    'TM110',
    "Mistral 15 cannot run an action whose default of '{name}' holds a comma",
    "Mistral 15 không chạy được action có dấu phẩy trong giá trị mặc định của '{name}'",
  ),
  'unknown-workflow-attribute': warning(
    'TM111',
    "'{name}' is no attribute of a workflow and is ignored",
    "'{name}' không phải thuộc tính của workflow và bị bỏ qua",
  ),
  'task-lost': warning(
    'TM112',
    "a task named 'version' is taken for the version and does not exist",
    "Task tên 'version' bị hiểu là phiên bản nên không tồn tại",
  ),
  'task-named-like-command': warning(
    'TM113',
    "a transition to '{name}' always means the command, so this task cannot be reached by one",
    "Chuyển tiếp tới '{name}' luôn là lệnh, nên không đường nào dẫn tới task này",
  ),
  'lost-publish': warning(
    'TM114',
    "'{attribute}' is lost, because {clause} publishes only globals",
    "'{attribute}' bị mất vì {clause} chỉ publish biến global",
  ),
  'overridden-publish': warning(
    'TM115',
    "'{name}' is published by {place} as well, whose value wins over this one",
    "'{name}' cũng được publish bởi {place}, và giá trị ở đó thắng giá trị này",
  ),
  'lost-global': warning(
    'TM116',
    "the globals that on-complete publishes are lost, because the task has a '{attribute}' of its own",
    "Các biến global mà on-complete publish bị mất vì task có '{attribute}' riêng",
  ),
  'switch-expression': warning(
    'TM117',
    "'{attribute}' is not evaluated: any expression counts as true",
    "'{attribute}' không được tính: biểu thức nào cũng được xem là true",
  ),
  'default-publish': warning(
    'TM118',
    'a publish within task-defaults is ignored: publish in the tasks',
    'publish trong task-defaults bị bỏ qua: hãy publish trong từng task',
  ),
  'default-stays-on': warning(
    'TM119',
    "{value} does not switch off '{attribute}' of task-defaults, which counts here",
    "{value} không tắt được '{attribute}' của task-defaults, giá trị đó vẫn có hiệu lực",
  ),
  'atomic-publish': warning(
    'TM121',
    "'atomic' is read and ignored: nothing of it is published; use branch or global",
    "'atomic' được đọc rồi bỏ qua: không giá trị nào được publish; hãy dùng branch hoặc global",
  ),
  'unchecked-expression': warning(
    'TM122',
    'this expression cannot be parsed, which shows only when it is evaluated: {detail}',
    'Biểu thức này sai cú pháp, lỗi chỉ lộ ra khi nó được tính: {detail}',
  ),
  'input-schema': warning(
    'TM123',
    "the @schema of the input '{name}' is not used: '{value}' {reason:phrase}",
    "@schema của input '{name}' không được dùng: '{value}' {reason:phrase}",
  ),
  'input-default': warning(
    'TM124',
    "the default of the input '{name}' does not fit its @schema: it {reason:phrase} {limit}",
    "Giá trị mặc định của input '{name}' không hợp với @schema: nó {reason:phrase} {limit}",
  ),
  'parameter-twice': warning(
    'TM120',
    "'{name}' stands in the line and in input; the line's value wins",
    "'{name}' có cả trên dòng lẫn trong input; giá trị trên dòng thắng",
  ),
} as const satisfies Record<string, RuleKind>
