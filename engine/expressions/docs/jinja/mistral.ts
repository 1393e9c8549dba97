import type { DocTable } from '../doc.ts'

/** What Mistral adds: the execution, and documents. */
export const mistral: DocTable = {
  env: ['The environment of the execution.', 'Environment của lần chạy.', 'env().region', '"hn-1"'],
  execution: [
    'The execution itself: id, name, input, params and more.',
    'Chính lần chạy: id, name, input, params, v.v.',
    'execution().name',
    '"deploy"',
  ],
  executions: [
    'Executions by id, root, state or time.',
    'Các lần chạy lọc theo id, gốc, trạng thái hoặc thời gian.',
    "executions(state='ERROR') | map(attribute='id') | list",
    '["e-2"]',
  ],
  task: [
    'A task of this execution with its result and state; without a name the task itself.',
    'Task của lần chạy này với kết quả và trạng thái; không có tên thì là chính nó.',
    "task('build').result",
    '"ok"',
  ],
  tasks: [
    'Tasks by execution and state.',
    'Các task lọc theo lần chạy và trạng thái.',
    "tasks(state='ERROR') | map(attribute='name') | list",
    '["deploy"]',
  ],
  global: [
    'A variable published for the whole execution; null when nobody has.',
    'Biến được công bố cho toàn lần chạy; null nếu chưa có.',
    "global('colour')",
    '"red"',
  ],
  uuid: ['A new unique id.', 'Một mã định danh duy nhất mới.', 'uuid() | length', '36'],
  json_dump: [
    'Writes a value as JSON, four blanks a level.',
    'Viết giá trị thành JSON, thụt bốn dấu cách mỗi cấp.',
    'json_dump([1])',
    '"[\\n    1\\n]"',
  ],
  json_parse: ['Reads JSON.', 'Đọc JSON.', "json_parse('[1, true]')", '[1, true]'],
  json_pp: [
    'Writes a value as JSON to look at: line breaks within texts stay real.',
    'Viết giá trị thành JSON để xem: dấu xuống dòng trong văn bản được giữ nguyên.',
    'json_pp([])',
    '"[]"',
  ],
  yaml_dump: ['Writes a value as YAML.', 'Viết giá trị thành YAML.', "yaml_dump({'a': 1})", '"a: 1\\n"'],
  yaml_parse: ['Reads YAML.', 'Đọc YAML.', "yaml_parse('a: 1')", '{"a": 1}'],
}
