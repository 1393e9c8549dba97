import { describe, expect, test } from 'vitest'
import { drive } from './test-driver.ts'

const wf = (tasks: string): string => `version: '2.0'\nwf:\n  tasks:\n${tasks.replace(/^/gm, '    ')}`

const told = (run: ReturnType<typeof drive>): string[] =>
  run.outcomes.flatMap(({ notifications }) =>
    notifications.map(({ event, data }) => `${event} ${data.name} ${data.state}`),
  )

const notify = { notify: [{ type: 'webhook', url: 'http://localhost/' }] }

describe('publishers are told', () => {
  test('of starts and ends, in order', () => {
    expect(
      told(drive(wf(`a: {action: t.echo output=1, on-success: b}\nb: {action: t.fail}`), {}, 1000, notify)),
    ).toEqual([
      'WORKFLOW_LAUNCHED wf RUNNING',
      'TASK_LAUNCHED a RUNNING',
      'TASK_SUCCEEDED a SUCCESS',
      'TASK_LAUNCHED b RUNNING',
      'TASK_FAILED b ERROR',
      'WORKFLOW_FAILED wf ERROR',
    ])
  })

  test('of a join that starts as of a task that is resumed, and not of its waiting', () => {
    const run = drive(wf(`a: {action: t.echo output=1, on-success: j}\nj: {join: all}`), {}, 1000, notify)
    expect(told(run)).toContain('TASK_RESUMED j RUNNING')
    expect(told(run).filter((one) => one.endsWith('WAITING'))).toEqual([])
  })

  test('of pauses, resumes, and of a task that is run again', () => {
    const run = drive(wf(`a: {action: t.wait}`), {}, 1000, notify)
    const set = (state: 'PAUSED' | 'RUNNING') =>
      run.send({ kind: 'message', id: null, message: { kind: 'set-state', state, stateInfo: null } })
    set('PAUSED')
    set('RUNNING')
    const result = { kind: 'error', data: 'x' } as const
    run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result })
    const [task] = [...run.state.tasks.values()]
    run.send({ kind: 'message', id: null, message: { kind: 'rerun', taskId: task?.id as string, reset: true } })
    expect(told(run).slice(2)).toEqual([
      'WORKFLOW_PAUSED wf PAUSED',
      'WORKFLOW_RESUMED wf RUNNING',
      'TASK_FAILED a ERROR',
      'WORKFLOW_FAILED wf ERROR',
      'WORKFLOW_RERUN wf RUNNING',
      'TASK_RERUN a RUNNING',
    ])
  })

  test('of one launch, however often a task is tried', () => {
    const run = drive(wf(`a: {action: t.fail, retry: {count: 2, delay: 1}}`), {}, 1000, notify)
    for (let attempt = 0; attempt < 2; attempt++) {
      const timer = run.timers.at(-1)
      run.send({ kind: 'timer', timer: 'retry', taskId: timer?.taskId as string, attempt: timer?.attempt as number })
    }
    expect(told(run).filter((one) => one.startsWith('TASK'))).toEqual([
      'TASK_LAUNCHED a RUNNING',
      'TASK_FAILED a ERROR',
    ])
  })
})

test('without publishers nothing is collected', () => {
  expect(told(drive(wf(`a: {action: t.echo output=1}`)))).toEqual([])
})
