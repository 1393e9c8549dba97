import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemActions } from '../actions/registry.ts'
import { parseWorkflows } from '../engine/language/parse-workflows.ts'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'))

describe('the templates', () => {
  it('are five', () => {
    expect(files.length).toBe(5)
  })

  it.each(files)('%s is valid, without so much as a warning', (file) => {
    const { value, problems } = parseWorkflows(readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    expect(problems).toEqual([])
    const [member, ...more] = value ?? []
    expect(more).toEqual([])
    expect(member?.spec.name).toBe(file.replace('.yaml', ''))
    expect(member?.spec.tags).toContain('template')
    expect(member?.spec.description).toBeTruthy()
  })

  it.each(files)('%s runs with its defaults and names actions that exist, with inputs that they take', (file) => {
    const { value } = parseWorkflows(readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    const spec = value?.[0]?.spec
    expect(spec?.input.filter(({ required }) => required)).toEqual([])
    for (const task of spec?.tasks.values() ?? []) {
      const action = systemActions.get(task.action ?? 'std.noop')
      expect(action, `${task.name}: ${task.action}`).toBeDefined()
      const known = action?.input.map(({ name }) => name)
      const given = typeof task.input === 'string' ? [] : Object.keys(task.input)
      expect(known, task.name).toEqual(expect.arrayContaining(given))
    }
  })
})
