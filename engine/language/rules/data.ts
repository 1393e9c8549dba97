import type { RuleKind } from './rule.ts'
import { warning } from './rule.ts'

/** TM301 to TM399: what expressions read and what is there to be read. */
export const dataRules = {
  'undefined-variable': warning(
    'TM301',
    "'{name}' is not defined here: no input, no var, nothing published on a way to this place",
    "'{name}' không được định nghĩa ở đây: không phải input, không phải vars, không được publish trên đường tới đây",
  ),
  'variable-elsewhere': warning(
    'TM302',
    "'{name}' is not defined here: only {source} publishes it, and no way leads from there to this place with it",
    "'{name}' không được định nghĩa ở đây: chỉ {source} publish nó, và không có đường nào mang nó từ đó tới đây",
  ),
  'unknown-task-reference': warning(
    'TM303',
    "task('{name}') gives null: the workflow has no task of that name",
    "task('{name}') cho null: workflow không có task tên đó",
  ),
  'unknown-global': warning(
    'TM304',
    "global('{name}') gives null: nothing publishes a global of that name",
    "global('{name}') cho null: không có gì publish biến global tên đó",
  ),
  'var-reads-var': warning(
    'TM305',
    "'{name}' is another var, and vars do not see each other: it is not defined here",
    "'{name}' là một biến khác trong vars, mà vars không thấy nhau: ở đây nó không được định nghĩa",
  ),
  'shadowed-input': warning(
    'TM306',
    "the var '{name}' hides the input of that name: what is given to the workflow is never seen",
    "vars '{name}' che mất input cùng tên: giá trị truyền vào workflow không bao giờ được thấy",
  ),
  'item-name-taken': warning(
    'TM307',
    "'{name}' is published before this task, and that value wins over the item: take another name",
    "'{name}' đã được publish trước task này và giá trị đó thắng phần tử: hãy dùng tên khác",
  ),
  'item-lengths': warning(
    'TM308',
    'the lists of with-items differ in length ({lengths}): the workflow would fail',
    'Các danh sách của with-items dài khác nhau ({lengths}): workflow sẽ thất bại',
  ),
  'unused-input': warning('TM309', "the input '{name}' is never read", "input '{name}' không bao giờ được đọc"),
  'unknown-function': warning(
    'TM310',
    "there is no {noun:phrase} '{name}': the expression would fail",
    "Không có {noun:phrase} '{name}': biểu thức sẽ lỗi",
  ),
  'unknown-name': warning(
    'TM311',
    "Jinja does not know '{name}': variables of the workflow are read as _.{name}",
    "Jinja không biết '{name}': biến của workflow được đọc bằng _.{name}",
  ),
} as const satisfies Record<string, RuleKind>
