import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { generatedText } from '../../test-support/workflow-texts.ts'
import type { Value } from '../data/values.ts'
import { newMap } from '../data/values.ts'
import { locate } from './document.ts'
import { documentKind } from './document-kind.ts'
import { projectGraph } from './graph.ts'
import { parseActions } from './parse-actions.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { parseWorkflows } from './parse-workflows.ts'
import { flowText } from './yaml/write-yaml.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 60_000 })

const words =
  'version name workflows actions tasks t1 t2 type direct reverse input vars output output-on-error task-defaults action workflow base base-input with-items publish retry count delay break-on wait-before timeout join all on-success on-error on-complete next branch global requires tags description fail noop keep-result __proto__ constructor 2.0'.split(
    ' ',
  )
const text = fc.oneof(
  fc.constantFrom(...words, '<% $.x %>', '{{ _.x }}', 'i in [1]', 'fail msg="x"', 'a b=1', '<% 1 + %>', ''),
  fc.string({ maxLength: 5 }),
)
const { node } = fc.letrec<{ node: Value }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', maxDepth: 7 },
    text,
    fc.constantFrom<Value>(null, true, 0, -1, 2, 1.5),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...words), tie('node')), { maxLength: 6 }).map((entries): Value => {
      const map = newMap()
      for (const [key, value] of entries) map[key] = value
      return map
    }),
  ),
}))

const everything = (source: string): void => {
  for (const parse of [parseWorkflows, parseActions, parseWorkbook]) {
    const { value, problems } = parse(source)
    expect(value === null).toBe(problems.some((problem) => problem.severity === 'error'))
    for (const { range } of problems) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(source.length)
    }
  }
  for (const { spec } of parseWorkflows(source).value ?? []) projectGraph(spec)
  locate(source)
  documentKind(source)
}

test('whatever the shape of a document, it is parsed or refused with a place', () => {
  fc.assert(
    fc.property(node, (value) => everything(flowText(value))),
    { numRuns: 600 },
  )
  const inTask = node.map(
    (value) => `version: '2.0'\nwf:\n  tasks:\n    t1: ${flowText(value)}\n    t2: {action: std.noop}\n`,
  )
  fc.assert(fc.property(inTask, everything), { numRuns: 600 })
})

test('whatever is cut out of a text or put into it, it is parsed or refused with a place', () => {
  const damaged = fc
    .tuple(
      generatedText,
      fc.nat(400),
      fc.nat(30),
      fc.string({ unit: fc.constantFrom(...':-[]{}\'"|>&*!%@#? \n\tab'), maxLength: 4 }),
    )
    .map(([source, at, length, put]) => source.slice(0, at) + put + source.slice(at + length))
  fc.assert(fc.property(damaged, everything), { numRuns: 600 })
})
