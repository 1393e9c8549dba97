import type { RuleKind } from './rule.ts'
import { warning } from './rule.ts'

/** TM201 to TM299: what the transitions between tasks cannot do. */
export const graphRules = {
  'unreachable-task': warning(
    'TM201',
    "'{task}' never runs: no way leads to it from a task that starts the workflow",
    "'{task}' không bao giờ chạy: không có đường nào từ task khởi đầu tới nó",
  ),
  'dropped-transition': warning(
    'TM202',
    "'{target}' never runs here: {command} before it ends the workflow and drops what follows",
    "'{target}' không bao giờ chạy ở đây: {command} đứng trước kết thúc workflow và bỏ mọi thứ phía sau",
  ),
  'condition-always-false': warning(
    'TM203',
    "the transition to '{target}' is never taken: its condition is always false",
    "Chuyển tiếp tới '{target}' không bao giờ xảy ra: điều kiện luôn sai",
  ),
  'idle-error-handler': warning(
    'TM204',
    'on-error handles nothing: all its conditions are always false, so an error of the task fails the workflow',
    'on-error không xử lý gì: mọi điều kiện đều sai, nên lỗi của task làm workflow thất bại',
  ),
  'on-complete-handler': warning(
    'TM205',
    "on-complete does not handle errors: '{target}' runs, but the workflow fails nevertheless; use on-error",
    "on-complete không xử lý lỗi: '{target}' chạy nhưng workflow vẫn thất bại; hãy dùng on-error",
  ),
  'join-never-met': warning(
    'TM206',
    "the join is never met: '{first}' and '{second}' cannot both lead here, since one needs success and the other an error of '{task}'",
    "join không bao giờ thỏa: '{first}' và '{second}' không thể cùng dẫn tới đây, vì một bên cần '{task}' thành công, bên kia cần nó lỗi",
  ),
  'join-behind-itself': warning(
    'TM207',
    "'join: all' waits for '{task}', which comes after it: the workflow would never end",
    "'join: all' chờ '{task}', task này lại đứng sau nó: workflow sẽ không bao giờ kết thúc",
  ),
  'join-runs-again': warning(
    'TM208',
    "{number} branches surely lead here and the join waits for {join}: on Mistral each late branch runs '{task}' again",
    "Chắc chắn có {number} nhánh dẫn tới đây mà join chỉ chờ {join}: trên Mistral mỗi nhánh đến muộn lại chạy '{task}' lần nữa",
  ),
  'runs-twice': warning(
    'TM209',
    "'{task}' runs {number} times, once for each of {sources}: 'join: all' makes it wait for all and run once",
    "'{task}' chạy {number} lần, mỗi lần cho một trong {sources}: 'join: all' khiến nó chờ tất cả và chạy một lần",
  ),
  'endless-cycle': warning(
    'TM210',
    'the cycle {cycle} has no way out: give one of its transitions a condition',
    'Vòng lặp {cycle} không có lối ra: hãy đặt điều kiện cho một chuyển tiếp của nó',
  ),
  'cyclic-requires': warning(
    'TM211',
    "'{task}' requires itself: nothing would run",
    "'{task}' cần chính nó: sẽ không có gì chạy",
  ),
  'join-dead-branch': warning(
    'TM212',
    "the join is never met: '{task}' never takes its transition to here",
    "join không bao giờ thỏa: '{task}' không bao giờ chuyển tiếp tới đây",
  ),
} as const satisfies Record<string, RuleKind>
