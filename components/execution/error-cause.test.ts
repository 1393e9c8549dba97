import { describe, expect, test } from 'vitest'
import { causeLine, errorCause } from './error-cause.ts'

const id = '01a21e48-ef9f-7000-ab3b-9530bc56d970'

describe('what a failure began with', () => {
  test('is found below every sub-workflow, with the tasks on the way', () => {
    const text = `Failure caused by error in tasks: sub

  sub [task_ex_id=${id}] -> Failure caused by error in tasks: boom

  boom [task_ex_id=${id}] -> {'code': 503}
    [action_ex_id=${id}, idx=0]: {'code': 503}

    [wf_ex_id=${id}, idx=0]: Failure caused by error in tasks: boom
`
    expect(errorCause(text)).toEqual({ tasks: ['sub', 'boom'], message: "{'code': 503}" })
  })

  test('of several failed tasks is that of the first', () => {
    const text = `Failure caused by error in tasks: a, b\n\n  a [task_ex_id=${id}] -> one\n\n  b [task_ex_id=${id}] -> two\n`
    expect(errorCause(text)).toEqual({ tasks: ['a'], message: 'one' })
  })

  test('is what an action said, quotes and all, without the object that said it', () => {
    const text = `The action raised an exception [action=<X object at 0x7f>, action_ex_id=${id}, msg='no host 'db' [1]']`
    expect(errorCause(text)).toEqual({ tasks: [], message: "no host 'db' [1]" })
  })

  test('is the text itself when it tells of no task', () => {
    expect(errorCause('Cancelled by Lan\n')).toEqual({ tasks: [], message: 'Cancelled by Lan' })
    expect(errorCause('Failure caused by error in tasks: gone')).toEqual({
      tasks: [],
      message: 'Failure caused by error in tasks: gone',
    })
  })

  test('fits in a row', () => {
    expect(causeLine(`Failure caused by error in tasks: a\n\n  a [task_ex_id=${id}] -> one\n`)).toBe('a: one')
    expect(causeLine('first\nsecond')).toBe('first')
  })
})
