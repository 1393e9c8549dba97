import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { generatedText } from '../../../test-support/workflow-texts.ts'
import { parseJson, stringifyJson } from '../../data/json.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { documentKind } from '../document-kind.ts'
import { parseWorkbook } from '../parse-workbook.ts'
import { parseWorkflows } from '../parse-workflows.ts'
import type { WorkflowSpec } from '../spec.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { addTask } from './add-task.ts'
import { applySplices } from './apply-splices.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { removeTask } from './remove-task.ts'
import { renameTask } from './rename-task.ts'
import { setAttribute } from './set-attribute.ts'
import type { EditResult } from './splice.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 60_000 })

/** What the workflows of a text mean, whatever else is wrong with it; edits may leave a task unreachable. */
const workflowsOf = (text: string): readonly WorkflowSpec[] => {
  const parsed = documentKind(text) === 'workbook' ? parseWorkbook(text).value?.workflows : parseWorkflows(text).value
  return (parsed ?? []).map((member) => member.spec)
}

type Clauses = readonly (readonly [kind: string, targets: readonly string[]])[]

const clauseMembers = [
  ['on-success', 'onSuccess'],
  ['on-error', 'onError'],
  ['on-complete', 'onComplete'],
  ['on-skip', 'onSkip'],
] as const

const clausesOf = (workflow: WorkflowSpec, task: string): Clauses => {
  const spec = workflow.tasks.get(task)
  const clauses = clauseMembers.map(([kind, member]): [string, readonly string[]] => [
    kind,
    (spec?.[member]?.next ?? []).map((next) => `${next.target}|${next.condition ?? ''}`),
  ])
  return [...clauses, ['requires', spec?.requires ?? []]]
}

/** Attributes that name no tasks, as JSON. */
const restOf = (workflow: WorkflowSpec, task: string): string => {
  const raw = workflow.tasks.get(task)?.raw ?? {}
  const kept = Object.keys(raw).filter((key) => !key.startsWith('on-') && !['requires', 'name'].includes(key))
  return stringifyJson(kept.map((key) => [key, raw[key] as Value]))
}

/** The text after an edit; its inverse must lead back to the same bytes. */
const applied = (text: string, edit: EditResult): string => {
  if (!edit.ok) throw new Error(edit.error)
  const after = applySplices(text, edit.value.splices)
  expect(applySplices(after.text, after.inverse).text).toBe(text)
  expect(parseYaml(after.text).problems, after.text).toEqual([])
  return after.text
}

const namesOf = (workflow: WorkflowSpec): readonly string[] => [...workflow.tasks.keys()]

/** A workflow after an edit; errors of the graph (no start task) must not hide what it means. */
const after = (text: string, name: string): WorkflowSpec => {
  const found = workflowsOf(text).find((workflow) => workflow.name === name)
  if (found !== undefined) return found
  const started = workflowsOf(withStart(text, name, startTask)).find((workflow) => workflow.name === name)
  if (started === undefined) throw new Error(`cannot be parsed:\n${text}`)
  const tasks = new Map([...started.tasks].filter(([task]) => task !== startTask))
  return { ...started, tasks }
}

const startTask = 'zz_again'
const withStart = (text: string, workflow: string, name = 'zz_start'): string =>
  applied(text, addTask(text, { workflow, name }))

const checkEdits = (text: string, workflow: WorkflowSpec, pick: number): void => {
  const names = namesOf(workflow)
  const task = names[pick % names.length] as string
  const other = names[(pick * 7 + 3) % names.length] as string
  const at = { workflow: workflow.name, task }
  checkAdd(text, workflow)
  checkRename(text, workflow, at)
  if (names.length > 1) checkRemove(text, workflow, at)
  checkSet(text, workflow, at)
  checkDisconnect(text, workflow, at)
  if (workflow.type === 'direct') checkConnect(text, workflow, task, other, pick)
}

const checkAdd = (text: string, workflow: WorkflowSpec): void => {
  const attributes = parseJson(
    '{"action": "std.echo", "input": {"output": "a: <% $.x %>"}, "description": "two\\nlines"}',
  )
  const edited = applied(
    text,
    addTask(text, { workflow: workflow.name, name: 'zz_new', attributes: attributes as ValueMap }),
  )
  const changed = after(edited, workflow.name)
  expect(namesOf(changed)).toEqual([...namesOf(workflow), 'zz_new'])
  expect(restOf(changed, 'zz_new')).toBe(
    stringifyJson([...Object.entries(attributes as ValueMap), ['version', '2.0'], ['type', workflow.type]] as Value),
  )
  for (const name of namesOf(workflow)) expect(restOf(changed, name)).toBe(restOf(workflow, name))
}

const checkRename = (text: string, workflow: WorkflowSpec, at: { workflow: string; task: string }): void => {
  const edit = renameTask(text, { ...at, name: 'zz_renamed' })
  const changed = after(applied(text, edit), workflow.name)
  const renamed = (name: string): string => (name === at.task ? 'zz_renamed' : name)
  expect(namesOf(changed)).toEqual(namesOf(workflow).map(renamed))
  for (const name of namesOf(workflow)) {
    const targets = (clauses: Clauses, map = (target: string): string => target) =>
      clauses.map(([kind, list]) => [kind, list.map((target) => map(target.split('|')[0] as string))])
    expect(targets(clausesOf(changed, renamed(name)))).toEqual(targets(clausesOf(workflow, name), renamed))
  }
}

const checkRemove = (text: string, workflow: WorkflowSpec, at: { workflow: string; task: string }): void => {
  const changed = after(applied(text, removeTask(text, at)), workflow.name)
  expect(namesOf(changed)).toEqual(namesOf(workflow).filter((name) => name !== at.task))
  for (const name of namesOf(changed)) {
    const expected = clausesOf(workflow, name).map(([kind, list]) => [
      kind,
      list.filter((target) => target.split('|')[0] !== at.task),
    ])
    expect(clausesOf(changed, name)).toEqual(expected)
  }
}

const checkSet = (text: string, workflow: WorkflowSpec, at: { workflow: string; task: string }): void => {
  for (const value of ['one: line', 'two\nlines\n', 'x']) {
    const edited = applied(text, setAttribute(text, { ...at, path: ['description'], value }))
    expect(after(edited, workflow.name).tasks.get(at.task)?.description).toBe(value)
  }
  const retry = parseJson('{"count": 1, "delay": 2}')
  const retried = applied(text, setAttribute(text, { ...at, path: ['retry'], value: retry }))
  const counted = applied(retried, setAttribute(retried, { ...at, path: ['retry', 'count'], value: 7 }))
  expect(after(counted, workflow.name).tasks.get(at.task)?.retry).toEqual({ count: 7, delay: 2 })
  const taken = applied(text, setAttribute(text, { ...at, path: ['description'], value: undefined }))
  expect(after(taken, workflow.name).tasks.get(at.task)?.description).toBeUndefined()
}

const checkDisconnect = (text: string, workflow: WorkflowSpec, at: { workflow: string; task: string }): void => {
  for (const [kind, targets] of clausesOf(workflow, at.task)) {
    for (const index of targets.keys()) {
      const edit = disconnect(text, { ...at, kind: kind as 'on-success', index })
      const changed = after(applied(text, edit), workflow.name)
      const left = clausesOf(changed, at.task).find(([name]) => name === kind)?.[1]
      expect(left).toEqual(targets.filter((_target, place) => place !== index))
    }
  }
}

const checkConnect = (text: string, workflow: WorkflowSpec, from: string, to: string, pick: number): void => {
  const kind = (['on-success', 'on-error', 'on-complete'] as const)[pick % 3] as 'on-success'
  const condition = `<% $.x in [1, ${pick}] %>`
  const edited = applied(text, connect(text, { workflow: workflow.name, from, to, kind, condition }))
  const before = clausesOf(workflow, from).find(([name]) => name === kind)?.[1] ?? []
  const changed = after(edited, workflow.name)
  expect(clausesOf(changed, from).find(([name]) => name === kind)?.[1]).toEqual([...before, `${to}|${condition}`])
  expect(restOf(changed, from)).toBe(restOf(workflow, from))
}

test('edits of texts in every style do what they say, and nothing else', () => {
  fc.assert(
    fc.property(generatedText, fc.nat(20), (text, pick) => {
      const started = workflowsOf(text)[0] ?? workflowsOf(withStart(text, 'wf'))[0]
      const base = workflowsOf(text).length > 0 ? text : withStart(text, 'wf')
      if (started !== undefined) checkEdits(base, started, pick)
    }),
    { numRuns: 150 },
  )
})

// Definitions of real projects lie beside the repository where they are at hand.
const folder = join(process.cwd(), '..', 'shared', 'conformance', 'realworld', 'data')

describe.skipIf(!existsSync(folder))('edits of texts from real projects do what they say', () => {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => !/join_|wb_v1/.test(file))
    : ['(no such texts here)']
  test.each(files)('%s', (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    if (documentKind(text) === 'actions') return
    for (const [at, workflow] of workflowsOf(text).slice(0, 1).entries())
      checkEdits(text, workflow, at * 5 + file.length)
  })
})
