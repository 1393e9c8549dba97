import type { DocTable } from '../doc.ts'
import { mistralSentences as does } from '../mistral-sentences.ts'

/** What Mistral adds: the execution, and documents. */
export const mistral: DocTable = {
  env: [...does.env, 'env().region', '"hn-1"'],
  execution: [...does.execution, 'execution().name', '"deploy"'],
  executions: [
    'Executions by id, root, state or time.',
    'Các lần chạy lọc theo id, gốc, trạng thái hoặc thời gian.',
    "executions(state='ERROR') | map(attribute='id') | list",
    '["e-2"]',
  ],
  task: [...does.task, "task('build').result", '"ok"'],
  tasks: [...does.tasks, "tasks(state='ERROR') | map(attribute='name') | list", '["deploy"]'],
  global: [...does.global, "global('colour')", '"red"'],
  uuid: [...does.uuid, 'uuid() | length', '36'],
  json_dump: [...does.json_dump, 'json_dump([1])', '"[\\n    1\\n]"'],
  json_parse: [...does.json_parse, "json_parse('[1, true]')", '[1, true]'],
  json_pp: [...does.json_pp, 'json_pp([])', '"[]"'],
  yaml_dump: [...does.yaml_dump, "yaml_dump({'a': 1})", '"a: 1\\n"'],
  yaml_parse: [...does.yaml_parse, "yaml_parse('a: 1')", '{"a": 1}'],
}
