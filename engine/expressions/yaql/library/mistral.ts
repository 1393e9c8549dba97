import { dumpJson, dumpJsonPretty } from '../../functions/json-dump.ts'
import { parseJsonText } from '../../functions/json-parse.ts'
import { dumpYaml } from '../../functions/yaml-dump.ts'
import { parseYamlText } from '../../functions/yaml-parse.ts'
import { entriesOf, isMapValue } from '../../runtime/maps.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, boolean, text, textOrNull } from '../param-types.ts'

/** In YAQL a row of the database is a sequence of pairs of column and value: definitions read it by `dict($).state`. */
const rowsAsPairs = (rows: RV): RV =>
  Array.isArray(rows) ? (rows as readonly RV[]).map((row) => (isMapValue(row) ? entriesOf(row) : row)) : rows

/** §4: the functions Mistral adds to YAQL, with names of arguments in camel case. */
export const addMistral = (library: Library): void => {
  library.add('F', 'env', [], ({ run }) => run.functions.env())
  library.add('F', 'execution', [], ({ run }) => run.functions.execution())
  const some = (name: string) => optional(name, textOrNull, null)
  library.add(
    'F',
    'executions',
    [some('id'), some('rootExecutionId'), some('state'), some('fromTime'), some('toTime')],
    ({ run }, id, rootExecutionId, state, fromTime, toTime) =>
      rowsAsPairs(run.functions.executions({ id, rootExecutionId, state, fromTime, toTime })),
  )
  library.add('F', 'task', [optional('taskName', textOrNull, null)], ({ run }, name) => run.functions.task(name))
  library.add(
    'F',
    'tasks',
    [
      some('workflowExecutionId'),
      optional('recursive', boolean, false),
      some('state'),
      optional('flat', boolean, false),
    ],
    ({ run }, workflowExecutionId, recursive, state, flat) =>
      run.functions.tasks({ workflowExecutionId, recursive: recursive ?? false, state, flat: flat ?? false }),
  )
  library.add('F', 'global', [param('name', text)], ({ run }, name) => run.functions.global(name))
  library.add('F', 'uuid', [], ({ run }) => run.functions.uuid())
  const data = param('data', any)
  library.add('F', 'json_dump', [data], ({ run }, value): RV => dumpJson(value, run.budget, 'yaql'))
  library.add('F', 'json_pp', [data], ({ run }, value): RV => dumpJsonPretty(value, run.budget, 'yaql'))
  library.add('F', 'json_parse', [data], (_context, value): RV => parseJsonText(value, 'yaql'))
  library.add('F', 'yaml_dump', [data], ({ run }, value): RV => dumpYaml(value, run.budget, 'yaql'))
  library.add('F', 'yaml_parse', [data], ({ run }, value): RV => parseYamlText(value, run.budget, 'yaql'))
}
