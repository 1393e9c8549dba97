import { dumpJson, dumpJsonPretty } from '../functions/json-dump.ts'
import { parseJsonText } from '../functions/json-parse.ts'
import { dumpYaml } from '../functions/yaml-dump.ts'
import { parseYamlText } from '../functions/yaml-parse.ts'
import { strOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { truthy } from '../runtime/truthy.ts'
import type { Parameter } from './bind-arguments.ts'
import { bindArguments } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'

interface MistralFunction {
  (args: CallArgs, run: Run): RV
  readonly parameters: readonly Parameter[]
}

const fn = (
  name: string,
  parameters: readonly Parameter[],
  body: (args: readonly RV[], run: Run) => RV,
): MistralFunction =>
  Object.assign((args: CallArgs, run: Run) => body(bindArguments(`${name}_`, parameters, args), run), { parameters })

const textOrNull = (value: RV | undefined): string | null =>
  value === null || value === undefined ? null : strOf(value, 'jinja')

const data: readonly Parameter[] = [['data']]

/** §4: the functions Mistral adds to Jinja, with names of arguments in snake case. */
export const mistralFunctions: ReadonlyMap<string, MistralFunction> = new Map([
  ['env', fn('env', [], (_args, run) => run.functions.env())],
  ['execution', fn('execution', [], (_args, run) => run.functions.execution())],
  [
    'executions',
    fn(
      'executions',
      [
        ['id', null],
        ['root_execution_id', null],
        ['state', null],
        ['from_time', null],
        ['to_time', null],
      ],
      ([id, root, state, from, to], run) =>
        run.functions.executions({
          id: textOrNull(id),
          rootExecutionId: textOrNull(root),
          state: textOrNull(state),
          fromTime: textOrNull(from),
          toTime: textOrNull(to),
        }),
    ),
  ],
  ['task', fn('task', [['task_name', null]], ([name], run) => run.functions.task(textOrNull(name)))],
  [
    'tasks',
    fn(
      'tasks',
      [
        ['workflow_execution_id', null],
        ['recursive', false],
        ['state', null],
        ['flat', false],
      ],
      ([id, recursive, state, flat], run) =>
        run.functions.tasks({
          workflowExecutionId: textOrNull(id),
          recursive: truthy(recursive as RV),
          state: textOrNull(state),
          flat: truthy(flat as RV),
        }),
    ),
  ],
  ['global', fn('global', [['var_name']], ([name], run) => run.functions.global(strOf(name as RV, 'jinja')))],
  ['uuid', fn('uuid', [], (_args, run) => run.functions.uuid())],
  ['json_dump', fn('json_dump', data, ([value], run) => dumpJson(value as RV, run.budget, 'jinja'))],
  ['json_pp', fn('json_pp', data, ([value], run) => dumpJsonPretty(value as RV, run.budget, 'jinja'))],
  ['json_parse', fn('json_parse', data, ([value]) => parseJsonText(value as RV, 'jinja'))],
  ['yaml_dump', fn('yaml_dump', data, ([value], run) => dumpYaml(value as RV, run.budget, 'jinja'))],
  ['yaml_parse', fn('yaml_parse', data, ([value], run) => parseYamlText(value as RV, run.budget, 'jinja'))],
])
