/*
 * Every refusal this service gives, in one closed table: what clients, logs, texts on the screen and tests key on.
 * The wording is Mistral's where Mistral has one, for clients match on it; `{name}` stands for an argument.
 */
import type { Fault } from './workflow/messages.ts'

export interface ErrorKind {
  /** HTTP status of the answer. */
  readonly status: number
  /** Mistral's faultstring. */
  readonly template: string
  /** The same for people who read Vietnamese; the faultstring itself stays as clients know it. */
  readonly vietnamese: string
  /** Whether the same request may succeed later without a change of it. */
  readonly retryable: boolean
}

const kind = (status: number, template: string, vietnamese: string, retryable = false): ErrorKind => ({
  status,
  template,
  vietnamese,
  retryable,
})

/** Worded where it is found, in the words of an engine or of Mistral. */
const passed = (status: number, retryable = false): ErrorKind => kind(status, '{message}', '{message}', retryable)

export const errors = {
  // What came in
  'invalid-definition': passed(400),
  'invalid-input': passed(400),
  'evaluation-failed': passed(400),
  'bad-request': passed(400),
  unstorable: kind(
    400,
    'A value cannot be stored: a text with the character #x0000, or a number or time out of range',
    'Có giá trị không lưu được: văn bản chứa ký tự #x0000, hoặc số hay thời điểm ngoài phạm vi',
  ),
  'bad-json': kind(400, 'Request is not in valid JSON format', 'Yêu cầu không phải là JSON hợp lệ'),
  'bad-field': kind(
    400,
    "Invalid input for field/attribute {field}. Value: '{value}'. {message}",
    "Giá trị '{value}' của trường {field} không hợp lệ. {message}",
  ),
  'bad-uuid': kind(
    400,
    "Invalid input for field/attribute {field}. Value: '{value}'. unable to convert to uuid. Error: Expected a uuid but received {value}.",
    "Giá trị '{value}' của trường {field} không phải là UUID",
  ),
  'bad-json-field': kind(
    400,
    'JsonType field value must be a dictionary [actual={actual}]',
    'Trường kiểu JSON phải là một đối tượng [thực tế={actual}]',
  ),
  'bad-scope': kind(
    400,
    "Invalid input for field/attribute scope. Value: '{value}'. Value should be one of: private, public",
    "Giá trị '{value}' của trường scope không hợp lệ: phải là private hoặc public",
  ),
  'bad-definition-scope': kind(
    400,
    "Scope must be one of the following: {'private', 'public'}; actual: {value}",
    'scope phải là private hoặc public; thực tế: {value}',
  ),
  'no-environment-name': kind(400, 'Name of the environment is not provided.', 'Chưa cho tên của môi trường.'),
  'unknown-attribute': kind(
    400,
    'Unknown attribute for argument {argument}: {name}',
    'Thuộc tính không biết của đối số {argument}: {name}',
  ),
  'unknown-argument': kind(400, 'Unknown argument: "{name}"', 'Đối số không biết: "{name}"'),
  'missing-argument': kind(400, 'Missing argument: "{name}"', 'Thiếu đối số: "{name}"'),
  'bad-limit': kind(400, 'Limit must be positive.', 'Giới hạn phải là số dương.'),
  'bad-sort-key': kind(
    400,
    'Sort key is not a column of {resource}: {name}, please choose from {columns}',
    'Không có cột {name} để sắp xếp {resource}; hãy chọn trong {columns}',
  ),
  'bad-sort-dirs': kind(
    400,
    'Length of sort_keys must be equal or greater than sort_dirs.',
    'Số chiều sắp xếp không được nhiều hơn số khóa sắp xếp.',
  ),
  'bad-sort-dir': kind(
    400,
    "Unknown sort direction, must be 'desc' or 'asc'.",
    "Chiều sắp xếp không biết: phải là 'desc' hoặc 'asc'.",
  ),
  'unknown-fields': kind(
    400,
    'Some fields do not exist  {fields}, please choose from {columns}',
    'Có trường không tồn tại: {fields}; hãy chọn trong {columns}',
  ),
  'too-large': kind(413, 'The request body is larger than {limit} bytes', 'Nội dung yêu cầu lớn hơn {limit} byte'),
  'media-type': kind(
    415,
    'Content type {type} is not supported: send JSON, or YAML as text/plain',
    'Không hỗ trợ kiểu nội dung {type}: hãy gửi JSON, hoặc YAML dạng text/plain',
  ),
  'field-size': passed(400),
  // Who asks
  unauthorized: kind(401, 'Authentication required', 'Cần đăng nhập'),
  'wrong-credentials': kind(
    401,
    'Name, password and project do not fit together',
    'Tên, mật khẩu và dự án không khớp với nhau',
  ),
  'setup-over': kind(
    403,
    'This set-up link was used or replaced by a newer one',
    'Liên kết thiết lập này đã được dùng hoặc đã bị thay bằng liên kết mới hơn',
  ),
  'last-administrator': kind(
    400,
    'Somebody must be left who can administer: make another administrator first',
    'Phải còn ít nhất một người quản trị: hãy cho người khác quyền quản trị trước',
  ),
  'project-not-empty': kind(409, 'Project {id} still holds {what}', 'Dự án {id} vẫn còn {what}'),
  'wrong-mode': kind(404, 'AUTH_MODE={mode} has no such operation', 'AUTH_MODE={mode} không có thao tác này'),
  'too-many-attempts': kind(
    429,
    'Too many attempts; try again in {seconds} seconds',
    'Thử quá nhiều lần; hãy thử lại sau {seconds} giây',
    true,
  ),
  'rate-limited': kind(
    429,
    'More than {limit} requests in a minute; try again in {seconds} seconds',
    'Hơn {limit} yêu cầu trong một phút; hãy thử lại sau {seconds} giây',
    true,
  ),
  'foreign-origin': kind(
    403,
    'A request that changes something must come from a page of this server, or carry a token',
    'Yêu cầu thay đổi dữ liệu phải đến từ một trang của máy chủ này, hoặc mang token',
  ),
  forbidden: kind(403, 'Operation forbidden (insufficient permissions)', 'Không được phép (không đủ quyền)'),
  'not-allowed': passed(403),
  'bad-host': kind(
    421,
    'This server does not answer to the host name {host}',
    'Máy chủ này không trả lời cho tên máy {host}',
  ),
  // What is not there
  'unknown-path': kind(404, 'Resource not found [path={path}]', 'Không tìm thấy tài nguyên [đường dẫn={path}]'),
  'method-not-allowed': kind(
    405,
    '405 Method Not Allowed: the method {method} is not allowed for this resource.',
    'Tài nguyên này không cho phép phương thức {method}.',
  ),
  'workflow-not-found': kind(
    404,
    'Workflow not found [workflow_identifier={id}, namespace={namespace}]',
    'Không tìm thấy workflow [tên hoặc id={id}, namespace={namespace}]',
  ),
  'revision-not-found': kind(
    404,
    'Revision not found [{kind}_identifier={id}, number={number}]',
    'Không tìm thấy phiên bản {number} của {kind} {id}',
  ),
  'workbook-not-found': kind(
    404,
    'Workbook not found [name={id}, namespace={namespace}]',
    'Không tìm thấy workbook [tên={id}, namespace={namespace}]',
  ),
  'action-not-found': kind(
    404,
    'Action not found [name={id}, namespace={namespace}]',
    'Không tìm thấy action [tên={id}, namespace={namespace}]',
  ),
  'execution-not-found': kind(404, 'WorkflowExecution not found [id={id}]', 'Không tìm thấy lần chạy {id}'),
  'task-not-found': kind(404, 'Task execution not found [id={id}]', 'Không tìm thấy lần chạy task {id}'),
  'action-execution-not-found': kind(404, 'ActionExecution not found [id={id}]', 'Không tìm thấy lần chạy action {id}'),
  'environment-not-found': kind(404, 'Environment not found [name={id}]', 'Không tìm thấy môi trường {id}'),
  'environment-unknown': kind(400, 'Environment is not found: {name}', 'Không có môi trường: {name}'),
  'cron-trigger-not-found': kind(404, 'Cron trigger not found [identifier={id}]', 'Không tìm thấy lịch chạy {id}'),
  'member-not-found': kind(404, 'Resource member not found [member_id={id}]', 'Không tìm thấy thành viên {id}'),
  'project-not-found': kind(404, 'Project not found [id={id}]', 'Không tìm thấy dự án {id}'),
  'user-not-found': kind(404, 'User not found [id={id}]', 'Không tìm thấy người dùng {id}'),
  'token-not-found': kind(404, 'API token not found [id={id}]', 'Không tìm thấy token API {id}'),
  'event-trigger-not-found': kind(404, 'Event trigger not found [id={id}]', 'Không tìm thấy trigger sự kiện {id}'),
  'code-source-not-found': kind(
    404,
    'Code source not found [identifier={id}, namespace={namespace}]',
    'Không tìm thấy mã nguồn {id} (namespace={namespace})',
  ),
  'dynamic-action-not-found': kind(
    404,
    'Dynamic action not found [identifier={id}, namespace={namespace}]',
    'Không tìm thấy action động {id} (namespace={namespace})',
  ),
  // What stands against it
  'has-dynamic-actions': kind(
    400,
    "Can't delete code source that has dynamic actions associated. [identifier={id}, namespace={namespace}], [dynamic_actions={actions}]",
    'Không xóa được mã nguồn {id} (namespace={namespace}): các action động đang dùng nó: {actions}',
  ),
  'no-code-source': kind(
    400,
    "Either 'code_source_id' or 'code_source_name' must be provided.",
    "Phải cho 'code_source_id' hoặc 'code_source_name'.",
  ),
  'dynamic-action-run': kind(
    400,
    'Action {name} is a dynamic action: Python code, which is stored but not run here. Write it as an ad-hoc action, for instance over std.js',
    'Action {name} là action động: mã Python, được lưu nhưng không chạy ở đây. Hãy viết nó thành action ad-hoc, chẳng hạn trên std.js',
  ),
  duplicate: kind(
    409,
    'Duplicate entry for {class} {columns}: {name}, {last}',
    'Đã có {class} với cùng {columns}: {name}, {last}',
  ),
  'draft-conflict': kind(
    409,
    'The {kind} was published by somebody else since this draft was begun',
    'Có người đã công bố {kind} này kể từ khi bản nháp được bắt đầu',
  ),
  'draft-changed': kind(
    409,
    'The draft was changed elsewhere since it was read',
    'Bản nháp đã bị thay đổi ở nơi khác kể từ khi được đọc',
  ),
  'has-triggers': kind(
    400,
    "Can't delete workflow that has {kind} triggers associated. [workflow_identifier={id}, namespace={namespace}], [{kind}_trigger_id(s)={triggers}]",
    'Không xóa được workflow {id} (namespace={namespace}): trigger {kind} đang dùng nó: {triggers}',
  ),
  'no-workflow-given': kind(
    400,
    'Workflow ID or workflow name must be provided. Workflow ID is recommended.',
    'Phải cho id hoặc tên của workflow; nên dùng id.',
  ),
  'bad-execution-state': kind(
    400,
    "Cannot change state to {state}. Allowed states are: 'RUNNING, PAUSED, SUCCESS, ERROR, CANCELLED",
    'Không đổi được trạng thái sang {state}: chỉ được RUNNING, PAUSED, SUCCESS, ERROR, CANCELLED',
  ),
  'illegal-change': kind(
    400,
    "Can't change workflow execution state from {from} to {to}. [workflow={workflow}, execution_id={id}]",
    'Không đổi được trạng thái của lần chạy từ {from} sang {to}. [workflow={workflow}, lần chạy={id}]',
  ),
  'description-separately': kind(
    400,
    'The property description must be updated separately from state.',
    'Mô tả phải được đổi riêng, không cùng lúc với trạng thái.',
  ),
  'env-not-now': kind(
    403,
    'Updating env to workflow execution is only permitted if it is in IDLE, PAUSED, or ERROR state. Current state is {state}.',
    'Chỉ đổi được env của lần chạy ở trạng thái IDLE, PAUSED hoặc ERROR. Trạng thái hiện tại là {state}.',
  ),
  'env-with-state': kind(
    400,
    'The property env can only be updated when workflow execution is not running or on resume from pause.',
    'Chỉ đổi được env khi lần chạy không đang chạy, hoặc khi tiếp tục sau tạm dừng.',
  ),
  'nothing-to-update': kind(
    400,
    'The property state, description, or env is not provided for update.',
    'Không có gì để đổi: hãy cho trạng thái, mô tả hoặc env.',
  ),
  'delete-unfinished': kind(
    403,
    'Only completed executions can be deleted. Use --force to override this. Execution {id} is in {state} state',
    'Chỉ xóa được lần chạy đã kết thúc; muốn xóa ngay hãy dùng force. Lần chạy {id} đang ở trạng thái {state}',
  ),
  'bad-task-state': kind(
    400,
    'Invalid task state. Only updating task to RUNNING or SKIPPED is supported.',
    'Trạng thái task không hợp lệ: chỉ được RUNNING hoặc SKIPPED.',
  ),
  'task-not-failed': kind(
    400,
    'The current task execution must be in ERROR for rerun. Only updating task to rerun is supported.',
    'Chỉ chạy lại được task ở trạng thái ERROR.',
  ),
  'no-reset': kind(400, 'Reset field is mandatory to rerun task.', 'Muốn chạy lại task phải cho trường reset.'),
  'reset-only-items': kind(
    400,
    'Only with-items task has the option to not reset.',
    'Chỉ task with-items mới được chạy lại mà không reset.',
  ),
  'task-name-differs': kind(400, 'Task name does not match.', 'Tên task không khớp.'),
  'workflow-name-differs': kind(400, 'Workflow name does not match.', 'Tên workflow không khớp.'),
  'bad-action-state': kind(
    400,
    "Error. Expected one of ['SUCCESS', 'ERROR', 'CANCELLED', 'PAUSED', 'RUNNING'], actual: {state}",
    'Trạng thái {state} không hợp lệ: phải là SUCCESS, ERROR, CANCELLED, PAUSED hoặc RUNNING',
  ),
  'action-completed': kind(400, 'Action {id} is already completed', 'Action {id} đã kết thúc'),
  'only-async': kind(
    400,
    'Transition to the {state} state is only supported for asynchronous action execution. [action_ex_id={id}]',
    'Chỉ lần chạy action bất đồng bộ mới đổi được sang trạng thái {state}. [lần chạy action={id}]',
  ),
  'action-delete-adhoc': kind(
    403,
    'Only ad-hoc action execution can be deleted.',
    'Chỉ xóa được lần chạy action không thuộc lần chạy workflow nào.',
  ),
  'action-delete-running': kind(
    403,
    'Only completed action execution can be deleted.',
    'Chỉ xóa được lần chạy action đã kết thúc.',
  ),
  'no-action-name': kind(
    400,
    'Please provide at least action name to run action.',
    'Muốn chạy action phải cho ít nhất tên của nó.',
  ),
  'action-unknown': kind(
    400,
    'Failed to find action [action_name={name}, namespace={namespace}]',
    'Không tìm thấy action [tên={name}, namespace={namespace}]',
  ),
  'not-sync': kind(400, 'Action does not support synchronous execution.', 'Action này không chạy đồng bộ được.'),
  'system-action': kind(400, 'Attempt to modify a system action: {name}', 'Không được sửa action của hệ thống: {name}'),
  maintenance: kind(
    423,
    'The service is {status} for maintenance: only reads, cancellations and, until all is paused, results of actions are accepted',
    'Dịch vụ đang bảo trì ({status}): chỉ nhận việc đọc, hủy và, cho đến khi mọi thứ tạm dừng, kết quả của action',
    true,
  ),
  'bad-maintenance-status': kind(
    400,
    "Invalid input for field/attribute status. Value: '{status}'. Value should be one of: PAUSED, RUNNING",
    "Giá trị '{status}' của trường status không hợp lệ: phải là PAUSED hoặc RUNNING",
  ),
  'service-unsupported': kind(406, 'Service API is not supported.', 'Không hỗ trợ API dịch vụ.'),
  'only-private-shared': kind(
    400,
    'Only private resource could be shared.',
    'Chỉ chia sẻ được tài nguyên riêng (private).',
  ),
  'no-member-id': kind(400, 'Member id must be provided.', 'Phải cho id của thành viên.'),
  'no-member-status': kind(400, 'Status must be provided.', 'Phải cho status.'),
  'sharing-without-auth': kind(
    400,
    'Resource sharing feature can only be supported with authentication enabled.',
    'Chỉ chia sẻ được khi bật xác thực.',
  ),
  // Refusals of the engine itself, which words them (engine/workflow)
  ACTION_COMPLETED: passed(400),
  ACTION_NOT_ASYNC: passed(400),
  ACTION_NOT_FOUND: passed(404),
  EVALUATION: passed(400),
  ILLEGAL_STATE: passed(400),
  INVALID_INPUT: passed(400),
  INVALID_TASK_NAME: passed(400),
  RERUN_RESET: passed(400),
  RERUN_STATE: passed(400),
  TASK_NOT_FOUND: passed(404),
  // What went wrong here
  timeout: kind(
    503,
    'The worker did not answer within {seconds} seconds; ask for the state again',
    'Worker không trả lời trong {seconds} giây; hãy hỏi lại trạng thái',
    true,
  ),
  unavailable: passed(503, true),
  unreachable: kind(503, 'The server cannot be reached.', 'Không kết nối được với máy chủ.', true),
  internal: kind(500, 'Internal error, request {request}', 'Lỗi nội bộ, yêu cầu {request}'),
} as const satisfies Readonly<Record<string, ErrorKind>>

export type ErrorCode = keyof typeof errors

/** A refusal with its text filled in. Arguments that the template does not name are left out. */
export const fault = (code: ErrorCode, args: Readonly<Record<string, string | number>> = {}): Fault => ({
  code,
  message: errors[code].template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  ),
})

/** What the table says of a code; a code that it does not have is a broken promise of ours, hence status 500. */
export const errorKind = (code: string): ErrorKind =>
  Object.hasOwn(errors, code) ? errors[code as ErrorCode] : errors.internal
