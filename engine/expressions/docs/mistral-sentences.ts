/** What Mistral's functions do, in YAQL and in Jinja alike. */
export const mistralSentences = {
  env: ['The environment of the execution.', 'Environment của lần chạy.'],
  execution: [
    'The execution itself: id, name, input, params and more.',
    'Chính lần chạy: id, name, input, params, v.v.',
  ],
  task: [
    'A task of this execution with its result and state; without a name the task itself.',
    'Task của lần chạy này với kết quả và trạng thái; không có tên thì là chính nó.',
  ],
  tasks: ['Tasks by execution and state.', 'Các task lọc theo lần chạy và trạng thái.'],
  global: [
    'A variable published for the whole execution; null when nobody has.',
    'Biến được công bố cho toàn lần chạy; null nếu chưa có.',
  ],
  uuid: ['A new unique id.', 'Một mã định danh duy nhất mới.'],
  json_dump: ['Writes a value as JSON, four blanks a level.', 'Viết giá trị thành JSON, thụt bốn dấu cách mỗi cấp.'],
  json_parse: ['Reads JSON.', 'Đọc JSON.'],
  json_pp: [
    'Writes a value as JSON to look at: line breaks within texts stay real.',
    'Viết giá trị thành JSON để xem: dấu xuống dòng trong văn bản được giữ nguyên.',
  ],
  yaml_dump: ['Writes a value as YAML.', 'Viết giá trị thành YAML.'],
  yaml_parse: ['Reads YAML.', 'Đọc YAML.'],
} as const satisfies Readonly<Record<string, readonly [english: string, vietnamese: string]>>
