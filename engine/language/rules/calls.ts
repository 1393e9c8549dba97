import type { RuleKind } from './rule.ts'
import { warning } from './rule.ts'

/** TM401 to TM499: what tasks call, judged against a catalogue of actions and workflows. */
export const callRules = {
  'unknown-action': warning('TM401', "there is no action '{name}'", "Không có action '{name}'"),
  'unknown-action-input': warning(
    'TM402',
    "the action '{action}' has no input '{name}': the task would fail",
    "Action '{action}' không có input '{name}': task sẽ lỗi",
  ),
  'missing-action-input': warning(
    'TM403',
    "the action '{action}' needs the input '{name}'",
    "Action '{action}' cần input '{name}'",
  ),
  'unknown-workflow': warning('TM404', "there is no workflow '{name}'", "Không có workflow '{name}'"),
  'unknown-workflow-input': warning(
    'TM405',
    "the workflow '{workflow}' has no input '{name}': the value does not reach it",
    "Workflow '{workflow}' không có input '{name}': giá trị không tới được nó",
  ),
  'missing-workflow-input': warning(
    'TM406',
    "the workflow '{workflow}' needs the input '{name}'",
    "Workflow '{workflow}' cần input '{name}'",
  ),
} as const satisfies Record<string, RuleKind>
