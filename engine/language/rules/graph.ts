import type { RuleKind } from './rule.ts'
import { warning } from './rule.ts'

/** TM201 to TM299: what the transitions between tasks cannot do. */
export const graphRules = {
  'join-behind-itself': warning(
    'TM207',
    "'join: all' waits for '{task}', which comes after it: the workflow would never end",
    "'join: all' chờ '{task}', task này lại đứng sau nó: workflow sẽ không bao giờ kết thúc",
  ),
  'cyclic-requires': warning(
    'TM211',
    "'{task}' requires itself: nothing would run",
    "'{task}' cần chính nó: sẽ không có gì chạy",
  ),
} as const satisfies Record<string, RuleKind>
