import { err } from '../../result.ts'
import { finish, openTask, openWorkflow, transitionMaps } from './open.ts'
import { renamedText, renameReferences } from './references.ts'
import type { EditResult, Splice } from './splice.ts'
import { checkTaskName } from './task-name.ts'
import { nextEntry, placesOf, referringEntries } from './transitions.ts'

export interface Renaming {
  readonly workflow: string
  readonly task: string
  readonly name: string
}

/** Renames a task: its key, every clause and requirement that names it, and `task('…')` in every expression. */
export const renameTask = (text: string, args: Renaming): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  const wrong = checkTaskName(args.name)
  if (wrong !== null) return err(wrong)
  if (opened.value.tasks.entries.has(args.name)) return err(`there is a task '${args.name}' already`)
  const splices: Splice[] = [renamedText(text, task.value.entry.key, args.task, args.name)]
  for (const map of transitionMaps(opened.value)) {
    for (const entry of referringEntries(map)) {
      const next = nextEntry(entry)
      for (const { name, scalar } of next === undefined ? [] : placesOf(next.value)) {
        if (name === args.task) splices.push(renamedText(text, scalar, args.task, args.name))
      }
    }
  }
  const inExpressions = renameReferences(text, [opened.value.node], 'tasks', args.task, args.name)
  return inExpressions.ok ? finish(text, [...splices, ...inExpressions.value]) : inExpressions
}
