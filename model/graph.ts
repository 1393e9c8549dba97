/* A definition's graph, and what task-defaults add to a task. */
import {
  type ClauseDoc,
  type ClauseName,
  clauseNames,
  clauseOf,
  type DefaultsDoc,
  type TaskDoc,
  type WorkflowDoc,
} from './document.ts'

export interface Transition {
  readonly target: string
  readonly condition: string | null
  readonly message: string | null
}

interface Definition {
  /** A clause as the task has it. */
  readonly ownClause: (name: ClauseName) => ClauseDoc
  /** What a clause leads to: the default's when the task's own leads nowhere. */
  readonly transitions: (name: ClauseName) => readonly Transition[]
  readonly policy: <K extends keyof DefaultsDoc>(name: K) => DefaultsDoc[K]
}

const engineCommands = ['noop', 'fail', 'succeed', 'pause']
export const isCommand = (target: string): boolean => engineCommands.includes(target)

export const definitionOf = (workflow: WorkflowDoc, name: string): Definition => {
  const task = workflow.tasks[name] as TaskDoc
  const defaults = workflow['task-defaults']
  return {
    ownClause: (clause) => clauseOf(task, clause),
    transitions: (clause) => {
      const own = (clauseOf(task, clause).next ?? []).map(transitionOf)
      if (own.length > 0) return own
      return (clauseOf(defaults, clause).next ?? []).map(transitionOf).filter(({ target }) => target !== name)
    },
    policy: (policy) => task[policy] || defaults?.[policy],
  }
}

const transitionOf = (doc: string | { readonly [target: string]: string }): Transition => {
  const [text, condition] = typeof doc === 'string' ? [doc, null] : (Object.entries(doc)[0] as [string, string])
  const [, target = text, message = null] = /^(\w+)\(msg="(.*)"\)$/.exec(text) ?? []
  return { target, condition, message }
}

/** Tasks whose clauses name a task, whatever the condition. */
export const inboundOf = (workflow: WorkflowDoc, name: string): string[] =>
  Object.keys(workflow.tasks).filter((from) =>
    clauseNames.some((clause) =>
      definitionOf(workflow, from)
        .transitions(clause)
        .some(({ target }) => target === name),
    ),
  )

export const startsOf = (workflow: WorkflowDoc): string[] =>
  Object.keys(workflow.tasks).filter((name) => inboundOf(workflow, name).length === 0)

/** What a task of a reverse workflow requires. */
export const requiredBy = (workflow: WorkflowDoc, name: string): string[] => {
  const all = [...(workflow.tasks[name]?.requires ?? []), ...(workflow['task-defaults']?.requires ?? [])]
  return [...new Set(all)].filter((one) => one !== name)
}

/** A task and all that it requires, directly or not. */
export const neededFor = (workflow: WorkflowDoc, name: string, found: string[] = []): string[] => {
  if (found.includes(name)) return found
  found.push(name)
  for (const one of requiredBy(workflow, name)) neededFor(workflow, one, found)
  return found
}
