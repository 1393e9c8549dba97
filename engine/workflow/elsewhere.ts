/*
 * What expressions read of other executions: tasks(id), executions(…). The engine does no I/O, and which executions are
 * meant is known only while the expression runs. So an expression looks into what was read for its turn; when that does
 * not hold the answer, the turn ends there with an Unread. The worker forgets what the turn had made of the state, reads,
 * builds the state from its rows as after a take-over, and repeats the same events with the answer at hand. Turns that
 * read nothing elsewhere pay nothing for it, and what is read is committed and never older than the turn.
 */

import { Failure } from '../expressions/runtime/failure.ts'
import type { ExecutionsFilter } from '../expressions/scope.ts'
import type { ExecutionState } from './state.ts'

/** Executions in question: of `tasks()` with their tasks (null: all of the project), of `executions()` without. */
export type Question =
  | { readonly kind: 'tasks'; readonly executionId: string | null; readonly recursive: boolean }
  | { readonly kind: 'executions'; readonly filter: ExecutionsFilter }

/** In the order in which they were made; the asking execution among them is as it stood before the turn. */
export type Answer = readonly ExecutionState[] | 'too-many'

/** Answers by {@link keyOf} the question. */
export type Answers = ReadonlyMap<string, Answer>

export const keyOf = (question: Question): string => JSON.stringify(question)

/** Most tasks that `tasks()` reads and most executions that `executions()` does. */
export const mostTasks = 10_000
export const mostExecutions = 1000

/** Most questions of one turn: one that asks another each time it is repeated would never end. */
const mostQuestions = 20

/** Thrown by a turn that needs an answer; nothing of that turn may be kept. */
export class Unread {
  readonly question: Question
  constructor(question: Question) {
    this.question = question
  }
}

/** The executions in question, the asking one as it stands. @throws Unread, Failure */
export const readElsewhere = (
  answers: Answers,
  question: Question,
  asking: ExecutionState,
): readonly ExecutionState[] => {
  const answer = answers.get(keyOf(question))
  if (answer === undefined) {
    if (answers.size >= mostQuestions)
      throw new Failure(
        'ValueError',
        `${question.kind}() is asked too often in one step: at most ${mostQuestions} times`,
      )
    throw new Unread(question)
  }
  if (answer === 'too-many') {
    throw new Failure(
      'ValueError',
      question.kind === 'tasks'
        ? `tasks() would read more than ${mostTasks} tasks: give the id of an execution`
        : `executions() would read more than ${mostExecutions} executions: give an id, a root_execution_id, a state or times`,
    )
  }
  return answer.map((one) => (one.id === asking.id ? asking : one))
}
