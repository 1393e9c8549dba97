import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlMap } from '../yaml/node.ts'
import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import { openTask, openWorkflow } from './open.ts'
import { ownEntries } from './place.ts'
import { removeTask } from './remove-task.ts'
import type { Removal } from './remove-tasks.ts'
import type { EditResult } from './splice.ts'
import { conditionOf } from './transition.ts'
import type { ClauseName } from './transitions.ts'
import { nextEntry, placesOf } from './transitions.ts'

/**
 * Removes tasks and closes the gap: what led to one leads to what followed its success, under the condition of the one,
 * of the other, or of both. In a reverse workflow what required it requires what it required.
 */
export const bypassTasks = (text: string, { workflow, tasks }: Removal): EditResult =>
  inTurn(
    text,
    tasks.map((task) => (now: string) => bypassTask(now, workflow, task)),
  )

interface Step {
  readonly from: string
  readonly to: string
  readonly kind: ClauseName | 'requires'
  readonly condition: string | undefined
}

const bypassTask = (text: string, workflow: string, task: string): EditResult => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const found = openTask(opened.value, task)
  if (!found.ok) return found
  const steps = bridges(opened.value.tasks, task, found.value.node)
  if (!steps.ok) return steps
  return inTurn(text, [
    (now) => removeTask(now, { workflow, task }),
    ...steps.value.map(({ condition, ...step }) => (now: string): EditResult => {
      const joined = connect(now, { workflow, ...step, ...(condition === undefined ? {} : { condition }) })
      // It may be there already: then nothing has to be done.
      return joined.ok || !joined.error.endsWith('is there already') ? joined : ok({ splices: [] })
    }),
  ])
}

/** The steps that lead around a task. */
const bridges = (tasks: YamlMap, task: string, node: YamlMap): Result<readonly Step[], string> => {
  const onward = [...stepsOf(task, node, 'on-success'), ...stepsOf(task, node, 'on-complete')]
  const steps: Step[] = []
  for (const { name, value } of ownEntries(tasks)) {
    if (value.kind !== 'map' || name === task) continue
    for (const kind of ['on-success', 'on-error', 'on-complete', 'on-skip'] as const) {
      for (const into of stepsOf(name, value, kind).filter(({ to }) => to === task)) {
        for (const { to, condition: second } of onward) {
          if (to === task) continue
          const condition = both(into.condition, second)
          if (!condition.ok) return condition
          steps.push({ from: name, to, kind, condition: condition.value })
        }
      }
    }
    if (stepsOf(name, value, 'requires').some(({ to }) => to === task)) {
      for (const { to } of stepsOf(task, node, 'requires')) {
        if (to !== name) steps.push({ from: to, to: name, kind: 'requires', condition: undefined })
      }
    }
  }
  return ok(steps)
}

const stepsOf = (from: string, node: YamlMap, kind: Step['kind']): readonly Step[] => {
  const entry = node.entries.get(kind)
  const next = entry === undefined ? undefined : nextEntry(entry)
  if (next === undefined) return []
  return placesOf(next.value).map((place) => {
    // A command keeps its parameters; of a task the name is all there is.
    const to = String(place.scalar.value)
    return { from, to, kind, condition: conditionOf(next, place) }
  })
}

const both = (first: string | undefined, second: string | undefined): Result<string | undefined, string> => {
  if (first === undefined || second === undefined) return ok(first ?? second)
  for (const pattern of [/^\s*<%([\s\S]*)%>\s*$/, /^\s*\{\{([\s\S]*)\}\}\s*$/]) {
    const [a, b] = [pattern.exec(first)?.[1]?.trim(), pattern.exec(second)?.[1]?.trim()]
    if (a === undefined || b === undefined || /%>|\}\}/.test(a + b)) continue
    const joined = `(${a}) and (${b})`
    return ok(first.trimStart().startsWith('<%') ? `<% ${joined} %>` : `{{ ${joined} }}`)
  }
  return err('the conditions before and behind it are in different languages: join them by hand')
}
