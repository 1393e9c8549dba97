/*
 * The attributes of Mistral's language: one table, from which the parser takes the names it allows, and the console its
 * forms, its completion and what it says about each. What a value means is decided by engine/language/read alone.
 */
import type { Attribute, AttributeGroup, AttributeKind } from './attribute.ts'

const of =
  (group: AttributeGroup, only?: 'direct' | 'reverse') =>
  (name: string, kind: AttributeKind, example: string, en: string, vi: string): Attribute => ({
    name,
    kind,
    group,
    ...(only === undefined ? {} : { only }),
    about: { en, vi },
    example,
  })

const work = of('work')
const data = of('data')
const direct = of('flow', 'direct')
const reverse = of('flow', 'reverse')
const policy = of('policies')
const about = of('about')

const policies: readonly Attribute[] = [
  policy('wait-before', 'count', '5', 'Seconds to wait before the task starts.', 'Số giây chờ trước khi task bắt đầu.'),
  policy(
    'wait-after',
    'count',
    '5',
    'Seconds to wait after the task has finished, before what follows.',
    'Số giây chờ sau khi task kết thúc, trước bước tiếp theo.',
  ),
  policy(
    'timeout',
    'count',
    '60',
    'Seconds after which the task fails if it has not finished.',
    'Số giây mà quá đó task bị coi là lỗi nếu chưa kết thúc.',
  ),
  policy(
    'retry',
    'retry',
    'count=3 delay=10',
    'Repeats the task while it fails: how often, and with how many seconds between. break-on gives up early, continue-on goes on repeating after a success.',
    'Lặp lại task khi nó lỗi: bao nhiêu lần và cách nhau bao nhiêu giây. break-on dừng sớm, continue-on lặp tiếp cả khi đã thành công.',
  ),
  policy(
    'fail-on',
    'flag',
    '<% task().result.code != 200 %>',
    'Fails the task when this holds after its action succeeded.',
    'Coi task là lỗi khi điều kiện này đúng sau khi action thành công.',
  ),
  policy(
    'pause-before',
    'flag',
    'true',
    'Pauses the workflow before this task, until somebody resumes it.',
    'Tạm dừng workflow trước task này cho đến khi có người cho chạy tiếp.',
  ),
  policy(
    'concurrency',
    'count',
    '5',
    'How many items of with-items may run at once.',
    'Số phần tử của with-items được chạy cùng lúc.',
  ),
]

/** The names of the policies that task-defaults and tasks share. */
export const policyNames: readonly string[] = policies.map(({ name }) => name)

const clauses: readonly Attribute[] = [
  direct(
    'on-success',
    'clause',
    '[next_task]',
    'What comes next when the task succeeded: tasks or fail, succeed, pause, noop, each with a condition if you like. It can publish, too.',
    'Bước tiếp theo khi task thành công: các task hoặc fail, succeed, pause, noop, có thể kèm điều kiện. Cũng có thể publish.',
  ),
  direct('on-error', 'clause', '[clean_up]', 'What comes next when the task failed.', 'Bước tiếp theo khi task lỗi.'),
  direct(
    'on-complete',
    'clause',
    '[report]',
    'What comes next when the task is finished, in either case.',
    'Bước tiếp theo khi task kết thúc, bất kể kết quả.',
  ),
  direct(
    'on-skip',
    'clause',
    '[next_task]',
    'What comes next when a person skipped the task.',
    'Bước tiếp theo khi có người bỏ qua task.',
  ),
]

const requires = reverse(
  'requires',
  'requires',
  '[first]',
  'Tasks that must have succeeded before this one starts.',
  'Các task phải thành công trước khi task này bắt đầu.',
)

const safeRerun = policy(
  'safe-rerun',
  'flag',
  'true',
  'Whether the action may run again when a worker died during it.',
  'Action có được chạy lại khi worker chết giữa chừng hay không.',
)

const description = about('description', 'prose', 'What it is for', 'For people.', 'Dành cho người đọc.')
const tags = about(
  'tags',
  'texts',
  '[nightly]',
  'Words to find it by, each once.',
  'Các từ để tìm kiếm, mỗi từ một lần.',
)

/** What a task can have, in the order in which forms show it. */
export const taskAttributes: readonly Attribute[] = [
  work(
    'action',
    'call',
    'std.echo output="hi"',
    'The action to run; parameters may stand in the same line.',
    'Action sẽ chạy; tham số có thể viết trên cùng dòng.',
  ),
  work(
    'workflow',
    'call',
    'other_workflow',
    'The workflow to run as a sub-workflow, instead of an action.',
    'Workflow chạy như workflow con, thay cho action.',
  ),
  work(
    'input',
    'parameters',
    '{output: <% $.name %>}',
    'The parameters of the action or workflow. One expression may give them all.',
    'Tham số của action hoặc workflow. Một biểu thức có thể cho ra tất cả.',
  ),
  work(
    'with-items',
    'with-items',
    'item in <% $.list %>',
    'Runs the action once for each item of a list; the input sees the item under its name.',
    'Chạy action một lần cho mỗi phần tử của danh sách; input thấy phần tử dưới tên của nó.',
  ),
  work('target', 'text', 'gpu_workers', 'The executors that are to run the action.', 'Nhóm executor sẽ chạy action.'),
  data(
    'publish',
    'map',
    '{greeting: <% task().result %>}',
    'Variables for the tasks that follow, when this one succeeded. <% task().result %> is its result.',
    'Biến cho các task phía sau khi task này thành công. <% task().result %> là kết quả của nó.',
  ),
  data(
    'publish-on-error',
    'map',
    '{problem: <% task().result %>}',
    'Variables to publish when the task failed.',
    'Biến được publish khi task lỗi.',
  ),
  data(
    'publish-on-skip',
    'map',
    '{greeting: none}',
    'Variables to publish when the task was skipped.',
    'Biến được publish khi task bị bỏ qua.',
  ),
  data(
    'keep-result',
    'flag',
    'false',
    'Whether the result is kept after publishing; false saves room for large ones.',
    'Có giữ kết quả sau khi publish hay không; false tiết kiệm chỗ cho kết quả lớn.',
  ),
  direct(
    'join',
    'join',
    'all',
    'Waits for the tasks that lead here: all of them, one, or a number of them.',
    'Chờ các task dẫn đến đây: tất cả, một, hoặc một số lượng.',
  ),
  ...clauses,
  requires,
  ...policies,
  safeRerun,
  description,
  tags,
]

/** What task-defaults can hold. */
export const taskDefaultsAttributes: readonly Attribute[] = [
  ...policies,
  safeRerun,
  ...clauses,
  requires,
  description,
  tags,
]

/** What a workflow can have. */
export const workflowAttributes: readonly Attribute[] = [
  description,
  about(
    'type',
    'type',
    'direct',
    'direct: transitions lead on. reverse: tasks name what they require, and the run names its target task.',
    'direct: các chuyển tiếp dẫn đi tiếp. reverse: task nêu những gì nó cần, và lần chạy nêu task đích.',
  ),
  tags,
  data(
    'input',
    'inputs',
    '[name: world]',
    'Parameters of the workflow; one with a default may be left out. Defaults are literal.',
    'Tham số của workflow; tham số có mặc định thì có thể bỏ trống. Mặc định là giá trị cố định.',
  ),
  data(
    'vars',
    'map',
    '{limit: <% $.max * 2 %>}',
    'Variables evaluated once at the start, seen by every task.',
    'Biến được tính một lần lúc bắt đầu, mọi task đều thấy.',
  ),
  data(
    'output',
    'map',
    '{greeting: <% $.greeting %>}',
    'The result of the workflow when it succeeded.',
    'Kết quả của workflow khi thành công.',
  ),
  data(
    'output-on-error',
    'map',
    '{problem: <% $.problem %>}',
    'The result of the workflow when it failed.',
    'Kết quả của workflow khi lỗi.',
  ),
  policy(
    'task-defaults',
    'task-defaults',
    '{retry: {count: 3, delay: 10}}',
    'Attributes of every task that does not set them itself.',
    'Thuộc tính của mọi task không tự đặt chúng.',
  ),
  of('work')('tasks', 'tasks', '{greet: {action: std.noop}}', 'The tasks by name.', 'Các task theo tên.'),
]

/** What `retry` can hold. */
export const retryAttributes: readonly Attribute[] = [
  policy('count', 'count', '3', 'How often to try again.', 'Số lần thử lại.'),
  policy('delay', 'count', '10', 'Seconds between attempts.', 'Số giây giữa các lần thử.'),
  policy(
    'break-on',
    'expression',
    '<% $.give_up %>',
    'Gives up as soon as this holds.',
    'Dừng thử ngay khi điều kiện này đúng.',
  ),
  policy(
    'continue-on',
    'expression',
    '<% task().result.status != "ready" %>',
    'Goes on repeating while this holds, after a success, too.',
    'Lặp tiếp khi điều kiện này đúng, kể cả sau khi thành công.',
  ),
]

/** The names of attributes that workflows of a type know. */
export const namesFor = (attributes: readonly Attribute[], type: 'direct' | 'reverse'): readonly string[] =>
  attributes.filter(({ only }) => only === undefined || only === type).map(({ name }) => name)
