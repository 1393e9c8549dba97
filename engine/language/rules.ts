/** Every rule a text can break: errors keep it from being stored, warnings never do. */
const severities = {
  yaml: 'error',
  limit: 'error',
  /** A value of the wrong kind, or none of the kinds allowed. */
  type: 'error',
  /** An empty text, list or map where something must stand. */
  empty: 'error',
  'duplicate-item': 'error',
  'required-attribute': 'error',
  'unknown-attribute': 'error',
  'action-and-workflow': 'error',
  'key-type': 'error',
  date: 'error',
  version: 'error',
  'workflow-type': 'error',
  expression: 'error',
  'action-line': 'error',
  'with-items': 'error',
  publish: 'error',
  'start-tasks': 'error',
  'unknown-target': 'error',
  'join-inbound': 'error',
  /** Blanks in a name: Mistral's validation call lets them pass, creating refuses them. */
  'name-spaces': 'error',
  'name-length': 'error',
  'name-uuid': 'error',
  /** `on-success: {b: <% … %>}`: the transition is lost, or its condition is. */
  'bare-condition': 'warning',
  'dropped-parameter': 'warning',
  /** A condition with text behind its expression: it is a text then, which is always true. */
  'condition-always-true': 'warning',
  'task-named-like-command': 'warning',
  'unknown-workflow-attribute': 'warning',
  'odd-boolean': 'warning',
  'literal-default': 'warning',
  'lost-publish': 'warning',
  'join-behind-itself': 'warning',
  'cyclic-requires': 'warning',
  'comma-in-default': 'warning',
  'task-lost': 'warning',
  /** `<%` and its `%>` on different lines: no expression, but text. */
  'multi-line-expression': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

/** Stable codes of the rules. */
export type Rule = keyof typeof severities

export const ruleSeverity = (rule: Rule): 'error' | 'warning' => severities[rule]

/** All codes, for filters and documentation. */
export const rules: readonly Rule[] = Object.keys(severities) as Rule[]
