import type { Doc, DocTable } from '../doc.ts'

/** Mistral registers its functions as filters, too, but only json_pp has a use for what is piped in. */
const ignoring = (example: string, result: string): Doc => [
  'Ignores what is piped in: call it as a function instead.',
  'Bỏ qua giá trị được truyền vào: hãy gọi như một hàm.',
  example,
  result,
]

/** Mistral's functions behind a `|`. */
export const mistralFilters: DocTable = {
  '|env': ignoring("('ignored' | env).region", '"hn-1"'),
  '|execution': ignoring("('ignored' | execution).name", '"deploy"'),
  '|executions': ignoring("'ignored' | executions(state='ERROR') | map(attribute='id') | list", '["e-2"]'),
  '|task': ignoring("('ignored' | task('build')).result", '"ok"'),
  '|tasks': ignoring("'ignored' | tasks(state='ERROR') | map(attribute='name') | list", '["deploy"]'),
  '|global': ignoring("'ignored' | global('colour')", '"red"'),
  '|uuid': ignoring("'ignored' | uuid | length", '36'),
  '|json_dump': ignoring("'ignored' | json_dump([1])", '"[\\n    1\\n]"'),
  '|json_parse': ignoring("'ignored' | json_parse('[1]')", '[1]'),
  '|json_pp': [
    'Writes what is piped in as JSON to look at: line breaks within texts stay real.',
    'Viết giá trị được truyền vào thành JSON để xem: dấu xuống dòng được giữ nguyên.',
    '[] | json_pp',
    '"[]"',
  ],
  '|yaml_dump': ignoring("'ignored' | yaml_dump({'a': 1})", '"a: 1\\n"'),
  '|yaml_parse': ignoring("'ignored' | yaml_parse('a: 1')", '{"a": 1}'),
}
