import { expect, test } from 'vitest'
import { type Answer, keyOf, type Question, Unread } from './elsewhere.ts'
import { drive } from './test-driver.ts'

const publishing = (expression: string): string => `
version: '2.0'
main:
  tasks:
    a: {action: t.echo, publish: {seen: "<% ${expression} %>"}}
`

/** What the turn asks first; null when it asks nothing. */
const questionOf = (text: string): Question | null => {
  try {
    drive(text)
    return null
  } catch (error) {
    if (error instanceof Unread) return error.question
    throw error
  }
}

test('what an execution reads of itself is no question', () => {
  const { state } = drive(publishing('tasks(execution().id).name + executions(execution().id).select(dict($).state)'))
  expect(state.output).toEqual({ seen: ['a', 'RUNNING'] })
  expect(questionOf(publishing('tasks(execution().id, true).len()'))).toBeNull()
})

test('a turn that reads other executions ends with the question', () => {
  expect(questionOf(publishing("tasks('x', true).name"))).toEqual({ kind: 'tasks', executionId: 'x', recursive: true })
  expect(questionOf(publishing('tasks().name'))).toEqual({ kind: 'tasks', executionId: null, recursive: false })
  expect(questionOf(publishing('executions(state => ERROR).len()'))).toMatchObject({ kind: 'executions' })
})

test('a repeated turn sees the answer, and itself as it stands', () => {
  const other = drive(publishing('1')).state
  const question: Question = { kind: 'tasks', executionId: null, recursive: false }
  const asking = drive(
    publishing('tasks().select([$.name, $.state])'),
    {},
    10_000,
    {},
    new Map([[keyOf(question), [other]]]),
  )
  expect(asking.state.output).toEqual({ seen: [['a', 'SUCCESS']] })
})

test('to read too much is an error of the expression that says how to ask for less', () => {
  const question: Question = { kind: 'tasks', executionId: null, recursive: false }
  const answers = new Map<string, Answer>([[keyOf(question), 'too-many']])
  const { state } = drive(publishing('tasks().len()'), {}, 10_000, {}, answers)
  expect(state.stateInfo).toContain('more than 10000 tasks: give the id of an execution')
})

test('times that are none are an error of the expression', () => {
  const { state } = drive(publishing("executions(execution().id, fromTime => 'yesterday').len()"))
  expect(state.stateInfo).toContain("executions() expects times as 'YYYY-MM-DD HH:MM:SS'")
})
