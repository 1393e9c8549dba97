/*
 * The kinds of executions that faults are tried on, and what people do to them meanwhile. Each comes in two variants:
 * `safe` says safe-rerun, so that it must end as if nothing had happened; `once` does not, so that an action whose
 * worker died in the middle may end in ERROR, and must never be called twice.
 */
import type { Api } from './api.ts'

export interface Driven {
  readonly id: string
  readonly api: Api
  /** Rows of the database, asked again when a connection is lost. */
  rows(sql: string, values: readonly unknown[]): Promise<Record<string, string>[]>
}

export interface Shape {
  readonly name: string
  readonly body: (name: string) => string
  /** Parameters of the start. */
  readonly params?: object
  /** What people do; it goes on until it has taken effect or the execution has ended otherwise. */
  readonly drive?: (driven: Driven) => Promise<void>
}

/** The target that all workers here serve as executors. */
export const target = 'chaos'

export const variants = ['safe', 'once'] as const
export type Variant = (typeof variants)[number]

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

/** One call outside, noted in the ledger under the execution and the task; `more` are further lines of the task. */
const call = (task: string, more = '', { how = 'ok', index = '0' } = {}): string => `
    ${task}:
      action: std.http
      input:
        url: <% $.ledger %>/${how}/<% execution().id %>/${task}/${index}
      ${more}`
const published = (name: string): string => `publish: {${name}: <% task().result.content.did %>}`

/** A chain of calls and echoes. */
const chainOf = (length: number): string =>
  range(length)
    .map((i) => {
      const next = i < length ? `on-success: [t${i + 1}]` : ''
      return i % 3 === 0
        ? `
    t${i}:
      action: std.echo output=<% $.p${i - 1} %>
      publish: {p${i}: <% task().result %>}
      ${next}`
        : call(`t${i}`, `${published(`p${i}`)}\n      ${next}`)
    })
    .join('')

export const shapes: readonly Shape[] = [
  {
    name: 'chain',
    body: () => `
  output: {last: <% $.p8 %>, first: <% $.p1 %>}
  tasks:${chainOf(8)}`,
  },
  {
    name: 'fan-join',
    body: () => `
  output: {all: <% $.all %>}
  tasks:
    root: {action: std.noop, on-success: [${range(8)
      .map((i) => `b${i}`)
      .join(', ')}]}${range(8)
      .map((i) =>
        i % 2 === 0
          ? call(`b${i}`, `${published(`p${i}`)}\n      on-success: [all, any]`)
          : `
    b${i}: {action: std.echo output=${i}, publish: {p${i}: <% task().result %>}, on-success: [all, any]}`,
      )
      .join(
        '',
      )}${call('all', `join: all\n      publish: {all: [${range(8).map((i) => `<% $.p${i} %>`)}]}`)}${call('any', 'join: 3')}`,
  },
  {
    name: 'items',
    body: () => `
  output: {made: <% $.made %>, said: <% $.said %>}
  tasks:${call(
    'each',
    `with-items: i in <% range(0, 10) %>
      concurrency: 3
      publish: {made: <% task().result.select($.content.did) %>}
      on-success: [say]`,
    { index: '<% $.i %>' },
  )}
    say:
      with-items: i in <% range(0, 25) %>
      action: std.echo output=<% $.i %>
      publish: {said: <% task().result %>}`,
  },
  {
    name: 'subs',
    body: (name) => `
  output: {children: <% $.children %>, deep: <% $.deep %>}
  tasks:
    children:
      with-items: i in <% range(0, 3) %>
      workflow: ${name}_child
      input: {ledger: <% $.ledger %>, i: <% $.i %>}
      publish: {children: <% task().result.select($.last) %>}
      on-success: [deep]
    deep:
      workflow: ${name}_parent
      input: {ledger: <% $.ledger %>}
      publish: {deep: <% task().result.got %>}
${name}_child:
  input: [ledger, i]
  output: {last: <% $.p %>}
  tasks:${call('a', 'on-success: [b]')}${call('b', "publish: {p: '<% [$.i, task().result.content.did] %>'}")}
${name}_parent:
  input: [ledger]
  output: {got: <% $.got %>}
  tasks:
    inner:
      workflow: ${name}_child
      input: {ledger: <% $.ledger %>, i: 9}
      publish: {got: <% task().result.last %>}`,
  },
  {
    name: 'retry',
    body: () => `
  output: {after: <% $.p %>}
  tasks:${call('flaky', 'retry: {count: 2, delay: 1}\n      on-error: [after]', { how: 'fail' })}${call('after', published('p'))}`,
  },
  {
    name: 'pause',
    body: () => `
  output: {last: <% $.p10 %>}
  tasks:${chainOf(10)}`,
    drive: async ({ id, api, rows }) => {
      if (!(await until(rows, id, `SELECT FROM task_executions WHERE workflow_execution_id = $1 AND processed`))) return
      await api.put(`/executions/${id}`, { state: 'PAUSED' })
      // A pause that came too late is refused: it has ended.
      if (!(await until(rows, id, `SELECT FROM workflow_executions WHERE id = $1 AND state = 'PAUSED'`))) return
      for (;;) {
        await api.put(`/executions/${id}`, { state: 'RUNNING' })
        const [row] = await rows('SELECT state FROM workflow_executions WHERE id = $1', [id])
        if (row?.state !== 'PAUSED') return
        await sleep(100)
      }
    },
  },
  {
    name: 'rerun',
    params: { env: { how: 'fail' } },
    body: (name) => `
  output: {p: <% $.p %>}
  tasks:
    sub:
      workflow: ${name}_failing
      input: {ledger: <% $.ledger %>}
      on-success: [after]${call('after', published('p'))}
${name}_failing:
  input: [ledger]
  tasks:${call('before', 'on-success: [fails]')}${call('fails', 'on-success: [more]', { how: '<% env().how %>' })}${call('more')}`,
    drive: async ({ id, api, rows }) => {
      const failed = `SELECT t.id FROM task_executions t JOIN workflow_executions e ON e.id = t.workflow_execution_id
        WHERE e.root_execution_id = $1 AND t.name = 'fails' AND t.state = 'ERROR'`
      const root = `SELECT FROM workflow_executions WHERE id = $1 AND state = 'ERROR'`
      if (!(await until(rows, id, root, ['SUCCESS']))) return
      for (;;) {
        const [task] = await rows(failed, [id])
        if (task === undefined) return
        await api.put(`/tasks/${task.id}`, { state: 'RUNNING', reset: true, env: { how: 'ok' } })
        await sleep(100)
      }
    },
  },
  {
    name: 'async',
    body: () => `
  output: {said: <% $.said %>, p: <% $.p %>}
  tasks:
    ask:
      with-items: i in <% range(0, 3) %>
      concurrency: 2
      action: std.async_noop
      publish: {said: <% task().result %>}
      on-success: [after]${call('after', published('p'))}`,
    drive: async ({ id, api, rows }) => {
      const open = `SELECT id, runtime_context::json ->> 'index' AS index FROM action_executions
        WHERE workflow_execution_id = $1 AND task_name = 'ask' AND state = 'RUNNING' ORDER BY id`
      const done = `SELECT FROM task_executions WHERE workflow_execution_id = $1 AND name = 'ask' AND state = 'SUCCESS'`
      while (!(await isThere(rows, id, done)) && !(await hasEnded(rows, id))) {
        await sleep(700)
        for (const action of await rows(open, [id])) {
          await api.put(`/action_executions/${action.id}`, { state: 'SUCCESS', output: { said: Number(action.index) } })
        }
      }
    },
  },
  {
    name: 'target',
    body: () => `
  output: {made: <% $.made %>, p: <% $.p %>}
  tasks:${call('there', `target: ${target}\n      on-success: [each]`)}${call(
    'each',
    `target: ${target}
      with-items: i in <% range(0, 6) %>
      concurrency: 4
      publish: {made: <% task().result.select($.content.did) %>}
      on-success: [here]`,
    { index: '<% $.i %>' },
  )}${call('here', published('p'))}`,
  },
  {
    name: 'wait',
    body: () => `
  output: {p: <% $.p %>}
  tasks:${call('before', 'wait-before: 1\n      timeout: 50\n      on-success: [behind]')}${call('behind', `wait-after: 1\n      ${published('p')}`)}`,
  },
]

/** The definitions of all shapes in a variant: one document for each. */
export const definitions = (variant: Variant): string[] =>
  shapes.map(({ name, body }) => {
    const workflow = workflowOf(name, variant)
    const text = `version: '2.0'\n${workflow}:\n  input: [ledger]${body(workflow)}\n`
    return text.replaceAll(
      /^ {2}tasks:/gm,
      variant === 'safe' ? '  task-defaults:\n    safe-rerun: true\n  tasks:' : '  tasks:',
    )
  })

export const workflowOf = (shape: string, variant: Variant): string => `${shape.replace('-', '_')}_${variant}`

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const isThere = async (rows: Driven['rows'], id: string, sql: string): Promise<boolean> =>
  (await rows(sql, [id])).length > 0

const hasEnded = (rows: Driven['rows'], id: string, states = ['SUCCESS', 'ERROR']): Promise<boolean> =>
  isThere(rows, id, `SELECT FROM workflow_executions WHERE id = $1 AND state IN ('${states.join("', '")}')`)

/** Waits until there is such a row; false when the execution has ended before. */
const until = async (rows: Driven['rows'], id: string, sql: string, ends?: string[]): Promise<boolean> => {
  for (;;) {
    if (await isThere(rows, id, sql)) return true
    if (await hasEnded(rows, id, ends)) return isThere(rows, id, sql)
    await sleep(100)
  }
}
