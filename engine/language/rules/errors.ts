import type { RuleKind } from './rule.ts'
import { error } from './rule.ts'

/**
 * TM001 to TM099: what Mistral refuses. The English begins with Mistral's words, for clients match on them; what is said
 * beside them stands in brackets.
 */
export const errorRules = {
  yaml: error('TM001', 'Definition could not be parsed: {detail}', 'Không đọc được YAML: {detail}'),
  limit: error('TM002', 'Definition could not be parsed: {detail}', 'Văn bản vượt giới hạn: {detail}'),
  type: error(
    'TM003',
    "Invalid DSL: {value} is not of type '{type}' [expected {expected:phrase}, found {found:phrase}]",
    '{value} sai kiểu: cần {expected:phrase}, nhưng đây là {found:phrase}',
  ),
  'none-fits': error(
    'TM004',
    'Invalid DSL: {value} is not valid under any of the given schemas [expected {expected:phrase}, found {found:phrase}]',
    '{value} không hợp lệ: cần {expected:phrase}, nhưng đây là {found:phrase}',
  ),
  empty: error(
    'TM005',
    'Invalid DSL: {value} is too short [expected {expected:phrase}]',
    '{value} để trống: cần {expected:phrase}',
  ),
  'duplicate-item': error(
    'TM006',
    'Invalid DSL: {value} has non-unique elements [each may stand there once]',
    '{value} có phần tử lặp lại: mỗi phần tử chỉ được xuất hiện một lần',
  ),
  'required-attribute': error(
    'TM007',
    "Invalid DSL: '{name}' is a required property",
    "Thiếu thuộc tính bắt buộc '{name}'",
  ),
  'unknown-attribute': error(
    'TM008',
    "Invalid DSL: Additional properties are not allowed ('{name}' was unexpected)",
    "Không có thuộc tính '{name}' ở đây",
  ),
  'action-and-workflow': error(
    'TM009',
    "Invalid DSL: {value} is valid under each of {'type': 'object', 'required': ['workflow']}, {'type': 'object', 'required': ['action']}: a task runs an action or a workflow, not both",
    'Một task chạy một action hoặc một workflow, không phải cả hai: {value}',
  ),
  'key-type': error(
    'TM010',
    'Invalid DSL: the key {key} is not a text; put it in quotes',
    'Khóa {key} không phải văn bản; hãy đặt trong dấu nháy',
  ),
  'several-entries': error(
    'TM011',
    "Invalid DSL: {value} {amount} [expected a name, or a map of one name and its default ('- name: default')]",
    "{value} không hợp lệ: cần một tên, hoặc một tên kèm giá trị mặc định ('- tên: giá trị')",
  ),
  version: error('TM012', 'Unsupported DSL version: {version}', 'Phiên bản DSL không được hỗ trợ: {version}'),
  /** Mistral's validation call lets it pass, creating fails. */
  'version-number': error(
    'TM013',
    "Invalid DSL: the version of a workbook is a text, found the number {version}: write '2.0' with quotes",
    "Phiên bản của workbook phải là văn bản, không phải số {version}: hãy viết '2.0' trong dấu nháy",
  ),
  'workflow-type': error(
    'TM014',
    "Failed to find a specification class to instantiate [spec_cls=<class 'mistral.lang.v2.workflows.WorkflowSpec'>, data={value}]: type is 'direct' or 'reverse'",
    "type của workflow phải là 'direct' hoặc 'reverse': {value}",
  ),
  expression: error('TM015', '{detail}', 'Biểu thức sai cú pháp: {detail}'),
  'action-line': error(
    'TM016',
    'Invalid action/workflow task property: {line}',
    'Dòng này phải bắt đầu bằng tên: {line}',
  ),
  'with-items': error(
    'TM017',
    "Wrong format of 'with-items' property. Please use format 'var in {[some, list] | <% $.array %> }: {task}",
    "with-items sai dạng; hãy viết 'biến in <% $.danh_sách %>' hoặc 'biến in [1, 2]': {task}",
  ),
  'with-items-list': error(
    'TM018',
    "Invalid array in 'with-items' clause: {list}, error: it is no JSON",
    'Danh sách trong with-items không phải JSON: {list}',
  ),
  publish: error(
    'TM019',
    "Either 'branch', 'global' or 'atomic' must be specified: {value}",
    "publish cần 'branch', 'global' hoặc 'atomic': {value}",
  ),
  'start-tasks': error(
    'TM020',
    'Failed to find start tasks in direct workflow. There must be at least one task without inbound transition.[workflow_name={workflow}]',
    "Workflow '{workflow}' không có task khởi đầu: phải có ít nhất một task không có đường dẫn tới",
  ),
  'unknown-target': error('TM021', "Task '{task}' not found.", "Không có task '{task}'"),
  'join-all-inbound': error(
    'TM022',
    "No inbound tasks for task with 'join: all' [task_name={task}]",
    "Task '{task}' có 'join: all' nhưng không task nào dẫn tới nó",
  ),
  'join-inbound': error(
    'TM023',
    "Not enough inbound tasks for task with 'join' [task_name={task}, join={join}, inbound_tasks={inbound}]",
    "Task '{task}' chờ {join} nhánh nhưng chỉ có {inbound} task dẫn tới nó",
  ),
  /** Mistral's validation call lets blanks in a name pass, creating refuses them. */
  'name-spaces': error('TM024', "Name '{name}' must not contain spaces", "Tên '{name}' không được có khoảng trắng"),
  'name-length': error(
    'TM025',
    "The length of a '{name}' {noun:phrase} name must not exceed {limit} symbols",
    "Tên {noun:phrase} '{name}' không được dài quá {limit} ký tự",
  ),
  'name-uuid': error(
    'TM026',
    'Workflow name cannot be in the format of UUID.',
    'Tên workflow không được có dạng UUID.',
  ),
  'no-members': error(
    'TM027',
    'At least one item must be in the list [data={value}].',
    'Tài liệu phải có ít nhất một workflow hoặc action: {value}',
  ),
  'not-a-workflow': error(
    'TM028',
    "A specification with polymorphic key must be backed by a dictionary [spec_cls=<class 'mistral.lang.v2.workflows.WorkflowSpec'>, data={value}]",
    'Một workflow phải là một map, nhưng đây là {value}',
  ),
} as const satisfies Record<string, RuleKind>
