/*
 * What a failed execution or task tells is the API's text, which Mistral's clients parse: one paragraph for each failed
 * task, a sub-workflow's within it, an action's error with the object it came from. A person wants its innermost part.
 */

/** Where a failure began and what it says there. */
export interface ErrorCause {
  /** The tasks on the way to it, outermost first; none when the text itself is the cause. */
  readonly tasks: readonly string[]
  readonly message: string
}

const summary = 'Failure caused by error in tasks:'
const failedTask = /^\s*(.+?) \[task_ex_id=[0-9a-f-]+\] -> (.*)$/
const raised = /^The action raised an exception \[.*?msg='([\s\S]*)'\]$/

/** What an action said, without the object that said it. */
const plain = (message: string): string => raised.exec(message.trim())?.[1] ?? message.trim()

/** The innermost part of a failure's text; of several failed tasks the first. */
export function errorCause(text: string): ErrorCause {
  const tasks: string[] = []
  if (text.startsWith(summary)) {
    for (const line of text.split('\n')) {
      const [, task, message] = failedTask.exec(line) ?? []
      if (task === undefined || message === undefined) continue
      tasks.push(task)
      if (!message.startsWith(summary)) return { tasks, message: plain(message) }
    }
  }
  return { tasks: [], message: plain(text) }
}

/** The same in one line, for a row of a list. */
export function causeLine(text: string): string {
  const { tasks, message } = errorCause(text)
  const [line = ''] = message.split('\n')
  return tasks.length === 0 ? line : `${tasks.join(' → ')}: ${line}`
}
