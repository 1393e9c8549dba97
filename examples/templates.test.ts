import { describe, expect, it } from 'vitest'
import { systemActions } from '../actions/registry.ts'
import { en } from '../components/i18n/en.ts'
import { vi } from '../components/i18n/vi.ts'
import { catalogueOf } from '../engine/language/analysis/catalogue.ts'
import { parseWorkflows } from '../engine/language/parse-workflows.ts'
import { readGallery, readTemplates } from './templates.ts'

const gallery = readGallery()
const catalogue = catalogueOf({ actions: [...systemActions.values()] })

describe('the templates', () => {
  it('are five that a new database begins with, and more to begin from', () => {
    expect(readTemplates()).toHaveLength(5)
    expect(gallery.length).toBeGreaterThan(8)
  })

  it.each(gallery)('$name says in both languages what it does', ({ name }) => {
    for (const { templates } of [en, vi]) expect(templates.of[name]).toBeDefined()
    expect(vi.templates.of[name]?.title).not.toBe(en.templates.of[name]?.title)
  })

  it.each(gallery)('$name is valid, without so much as a warning', ({ name, text }) => {
    const { value, problems } = parseWorkflows(text, catalogue)
    expect(problems).toEqual([])
    const [member, ...more] = value ?? []
    expect(more).toEqual([])
    expect(member?.spec.name).toBe(name)
    expect(member?.spec.tags).toContain('template')
    expect(member?.spec.description).toBeTruthy()
  })

  it.each(gallery)('$name runs with its defaults and names actions that exist, with inputs that they take', ({ text }) => {
    const { value } = parseWorkflows(text)
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
