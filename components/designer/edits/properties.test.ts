import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applySplices } from '../../../engine/language/edit/apply-splices.ts'
import type { Splice } from '../../../engine/language/edit/splice.ts'
import { parseYaml } from '../../../engine/language/yaml/parse-yaml.ts'
import { trickyTexts } from '../../../test-support/tricky-texts.ts'
import { generatedText } from '../../../test-support/workflow-texts.ts'
import { clauses } from '../graph/model.ts'
import { flowPieces, type Piece, patternPieces } from '../palette/pieces.ts'
import { createDesigner, type DesignerStore } from '../store.ts'
import { type CanvasEdits, canvasEdits } from './canvas-edits.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 120_000 })

type Pick = <T>(items: readonly T[]) => T

const pieces: readonly Piece[] = [
  { kind: 'action', action: 'std.http' },
  { kind: 'workflow', workflow: 'other.wf' },
  ...[...flowPieces, ...patternPieces].map(({ piece }) => piece),
]

/** Everything the canvas can do to what it shows, chosen by `pick`. */
const gestures: readonly ((edits: CanvasEdits, store: DesignerStore, pick: Pick) => void)[] = [
  (edits, _store, pick) => edits.add(pick(pieces), pick([null, { x: 3, y: 4 }]), null),
  (edits, store, pick) => edits.add(pick(pieces), null, { task: one(store, pick), clause: pick(clauses) }),
  (edits, store, pick) => edits.addOnTask(pick(pieces), one(store, pick)),
  (edits, store, pick) => withEdge(store, pick, (edge) => edits.addOnEdge(pick(pieces), edge)),
  (edits, store, pick) => withEdge(store, pick, (edge) => edits.putOnEdge(one(store, pick), edge)),
  (edits, store, pick) => edits.connect(one(store, pick), pick(clauses), one(store, pick)),
  (edits, store, pick) => withEdge(store, pick, (edge) => edits.disconnect(edge)),
  (edits, store, pick) => withEdge(store, pick, (edge) => edits.retarget(edge, one(store, pick))),
  (edits, store, pick) => withEdge(store, pick, (edge) => edits.changeKind(edge, pick(clauses))),
  (edits, store, pick) =>
    withEdge(store, pick, (edge) => edits.setCondition(edge, pick([undefined, '<% $.x = 1 %>', '{{ _.x }}']))),
  (edits, store, pick) =>
    withEdge(store, pick, ({ task, kind }) => {
      edits.setAttribute(task, [kind, 'publish', 'branch', 'zz'], pick(['<% $.x %>', undefined]))
    }),
  (edits, store, pick) => void edits.rename(one(store, pick), pick(['zz', 'zz_2', 'a-b'])),
  (edits, store, pick) =>
    void edits.renameMember({ kind: 'workflow', name: store.getState().shown }, pick(['zz_flow', 'zz_flow_2'])),
  (edits, store, pick) => select(store, pick, () => edits.removeSelection()),
  (edits, store, pick) => select(store, pick, () => edits.bypassSelection()),
  (edits, store, pick) => select(store, pick, () => edits.duplicateSelection()),
  (edits, store, pick) => select(store, pick, () => void edits.extractSelection(pick(['zz_part', 'zz_other']))),
  (edits, store, pick) => {
    store.getState().select(one(store, pick))
    edits.inlineSelection()
  },
  (edits, store, pick) =>
    select(store, pick, () => {
      const clip = edits.copySelection()
      edits.removeSelection()
      if (clip !== null) edits.paste(clip)
    }),
]

const names = (store: DesignerStore): readonly string[] => [...(store.getState().good?.spec.tasks.keys() ?? [])]
const one = (store: DesignerStore, pick: Pick): string => pick(names(store))
const withEdge = (
  store: DesignerStore,
  pick: Pick,
  act: (edge: Parameters<CanvasEdits['disconnect']>[0]) => void,
): void => {
  const edges = store.getState().good?.model.edges ?? []
  if (edges.length > 0) act(pick(edges))
}
const select = (store: DesignerStore, pick: Pick, act: () => void): void => {
  store.getState().selectMany([one(store, pick), one(store, pick), one(store, pick)])
  act()
}

/**
 * A sequence of gestures through the store, as the page makes them. What the writer is given must be all that changes:
 * the text outside of the splices stays byte for byte, and taking them back in turn leads to the first byte.
 */
function play(text: string, workflow: string, picks: (count: number) => number, length: number): number {
  const pick: Pick = (items) => items[picks(items.length)] as never
  const store = createDesigner({
    id: null,
    name: workflow,
    namespace: '',
    saved: text,
    text,
    baseId: null,
    pins: new Map(),
  })
  const back: (readonly Splice[])[] = []
  store.getState().attach((splices) => {
    const before = store.getState().text
    const { text: after, inverse } = applySplices(before, splices)
    expectUntouched(before, after, splices)
    back.push(inverse)
    store.getState().setText(after)
  })
  const edits = canvasEdits(store, () => undefined)
  for (let step = 0; step < length && !store.getState().stale; step++) {
    pick(gestures)(edits, store, pick)
    const { text: now } = store.getState()
    expect(parseYaml(now).problems, now).toEqual([])
  }
  let now = store.getState().text
  for (const inverse of back.toReversed()) now = applySplices(now, inverse).text
  expect(now).toBe(text)
  return back.length
}

/** Byte by byte, without a look at how splices are applied: what is between them stands there in its order. */
function expectUntouched(before: string, after: string, splices: readonly Splice[]): void {
  let [from, to] = [0, 0]
  for (const { start, end, text } of [...splices, { start: before.length, end: before.length, text: '' }]) {
    const kept = before.slice(from, start)
    if (after.slice(to, to + kept.length) !== kept) expect(after.slice(to, to + kept.length)).toBe(kept)
    to += kept.length
    expect(after.slice(to, to + text.length)).toBe(text)
    to += text.length
    from = end
  }
  expect(to).toBe(after.length)
}

const picks = fc.infiniteStream(fc.nat())
const picking =
  (numbers: Iterator<number>): ((count: number) => number) =>
  (count) =>
    (numbers.next().value as number) % count

test('in generated texts of many styles, what the canvas does can be taken back and touches nothing else', () => {
  fc.assert(
    fc.property(generatedText, picks, (text, stream) => {
      play(text, 'wf', picking(stream), 8)
    }),
    { numRuns: 60 },
  )
})

// Definitions of real projects lie beside the repository where they are at hand.
const folder = join(process.cwd(), '..', 'shared', 'conformance', 'realworld', 'data')
const examples = join(process.cwd(), 'examples')
const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => /\.(ya?ml|workbook)$/.test(name))
        .map((name) => join(path, name))
    : []

const workflowOf = (text: string): string => createStart(text).getState().shown
const createStart = (text: string) =>
  createDesigner({ id: null, name: '', namespace: '', saved: text, text, baseId: null, pins: new Map() })

const tryText = (text: string): void => {
  const workflow = workflowOf(text)
  if (workflow === '') return
  fc.assert(
    fc.property(picks, (stream) => {
      play(text, workflow, picking(stream), 5)
    }),
    { numRuns: 2 },
  )
}

describe('in texts that are hard to edit', () => {
  test.each(Object.entries(trickyTexts))('%s', (_name, text) => tryText(text))
})

describe('in our examples', () => {
  test.each(filesIn(examples))('%s', (file) => tryText(readFileSync(file, 'utf8')))
})

describe.skipIf(!existsSync(folder))('in definitions of real projects', () => {
  test.each(existsSync(folder) ? filesIn(folder) : ['(no such texts here)'])('%s', (file) =>
    tryText(readFileSync(file, 'utf8')),
  )
})

test('the gestures do reach the text: most of them change it', () => {
  const text = readFileSync(join(examples, 'deploy_environment.yaml'), 'utf8')
  let seed = 7
  const changes = play(
    text,
    workflowOf(text),
    (count) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return Math.floor((seed / 0x80000000) * count)
    },
    40,
  )
  expect(changes).toBeGreaterThan(15)
})
