import { parse } from 'yaml'
import { isMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import type { ClauseSpec, TaskSpec, TransitionSpec, WorkflowSpec } from '../../../engine/language/spec.ts'

const text = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined)
const head = (value: Value | undefined): string | undefined => text(value)?.trim().split(/[\s(]/, 1)[0]

function transitions(value: Value | undefined): TransitionSpec[] {
  if (typeof value === 'string') return [{ target: head(value) ?? '' }]
  if (Array.isArray(value)) return value.flatMap((item: Value) => transitions(item))
  if (!isMap(value)) return []
  return Object.entries(value).map(([target, condition]) => ({ target, condition: String(condition) }))
}

function clause(value: Value | undefined): { clause?: ClauseSpec } {
  if (value === undefined || value === null) return {}
  return { clause: { next: transitions(isMap(value) ? value.next : value) } }
}

function readTask(name: string, raw: ValueMap): TaskSpec {
  const [success, error, complete, skip] = ['on-success', 'on-error', 'on-complete', 'on-skip'].map((key) =>
    clause(raw[key]),
  )
  const workflow = head(raw.workflow)
  const action = head(raw.action) ?? (workflow === undefined ? 'std.noop' : undefined)
  return {
    name,
    tags: [],
    ...(workflow === undefined ? {} : { workflow }),
    ...(action === undefined ? {} : { action }),
    ...(success?.clause === undefined ? {} : { onSuccess: success.clause }),
    ...(error?.clause === undefined ? {} : { onError: error.clause }),
    ...(complete?.clause === undefined ? {} : { onComplete: complete.clause }),
    ...(skip?.clause === undefined ? {} : { onSkip: skip.clause }),
    ...(raw.join === 'all' || typeof raw.join === 'number' ? { join: raw.join } : {}),
    input: {},
    requires: [],
    keepResult: true,
    safeRerun: false,
    raw,
  }
}

/** The workflows of a text, null when it is broken. */
export function readWorkflows(source: string): WorkflowSpec[] | null {
  let document: Value
  try {
    document = parse(source) as Value
  } catch {
    return null
  }
  if (!isMap(document)) return null
  return Object.entries(document).flatMap(([name, raw]): WorkflowSpec[] => {
    if (!isMap(raw) || !isMap(raw.tasks)) return []
    const tasks = new Map(
      Object.entries(raw.tasks).flatMap(([task, body]) => (isMap(body) ? [[task, readTask(task, body)] as const] : [])),
    )
    return [{ name, type: raw.type === 'reverse' ? 'reverse' : 'direct', tags: [], input: [], tasks, raw }]
  })
}
