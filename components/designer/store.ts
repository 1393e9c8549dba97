'use client'
/*
 * The designer's state, one store for each page. The text is the truth. Everything that is shown is read from it:
 *
 *   text ──(≤ 100 ms)──▶ reading ──(no error)──▶ good (graph, outline)
 *
 * While the text is broken, `good` stays what it was and `stale` says so. Typing and canvas edits both go through
 * Monaco's model (`attach`), which has the one undo stack; before the editor has loaded edits go into the text itself.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalogue } from '../../engine/language/analysis/catalogue.ts'
import { applySplices } from '../../engine/language/edit/apply-splices.ts'
import type { Splice } from '../../engine/language/edit/splice.ts'
import type { Problem, QuickFix } from '../../engine/language/spec.ts'
import type { GraphEdge } from './graph/model.ts'
import { taskId } from './graph/model.ts'
import type { Point } from './layout/elk-graph.ts'
import { oneSplice } from './text/one-splice.ts'
import { type GoodReading, readText } from './text/read-text.ts'

/** Writes splices as one step of undo and leaves the cursor in peace. */
export type Writer = (splices: readonly Splice[]) => void

/** Where quick-add puts what is picked. */
export interface QuickAdd {
  readonly at: Point | null
  /** Already connected from here. */
  readonly from: { readonly task: string; readonly clause: GraphEdge['kind'] } | null
}

export interface Designer {
  readonly namespace: string
  /** Null while the workflow is not stored yet. */
  readonly id: string | null
  readonly text: string
  /** The text as it is stored. */
  readonly saved: string
  /** The revision that the text began from. */
  readonly baseId: string | null
  /** The text began as a draft that was kept. */
  readonly restored: boolean
  readonly problems: readonly Problem[]
  readonly good: GoodReading | null
  readonly stale: boolean
  /** Name of the workflow of the text that is shown. */
  readonly shown: string
  readonly selectedTask: string | null
  readonly selectedEdge: GraphEdge | null
  /** Positions put by hand, by node id. */
  readonly pins: ReadonlyMap<string, Point>
  readonly quickAdd: QuickAdd | null
  readonly renaming: string | null

  readonly setText: (text: string) => void
  readonly read: () => void
  readonly edit: Writer
  /** Says what the tasks may call. */
  readonly know: (catalogue: Catalogue) => void
  /** Mends a problem, if it is still there. */
  readonly fix: (problem: Problem, fix: QuickFix) => void
  readonly attach: (writer: Writer | null) => void
  readonly stored: (id: string, baseId: string, text: string) => void
  readonly rebase: (baseId: string) => void
  /** Back to what is stored, as an edit that can be undone. */
  readonly discard: () => void
  readonly keepRestored: () => void
  readonly show: (name: string) => void
  readonly select: (task: string | null) => void
  readonly selectEdge: (edge: GraphEdge | null) => void
  readonly pin: (id: string, at: Point) => void
  readonly unpinAll: () => void
  readonly movePin: (from: string, to: string) => void
  readonly openQuickAdd: (quickAdd: QuickAdd | null) => void
  readonly rename: (task: string | null) => void
}

export type DesignerStore = StoreApi<Designer>

export interface DesignerStart {
  readonly id: string | null
  readonly name: string
  readonly namespace: string
  /** What is stored, and what is shown: a draft may be ahead. */
  readonly saved: string
  readonly text: string
  readonly baseId: string | null
  readonly pins: ReadonlyMap<string, Point>
}

/** How long after a change the graph follows, in milliseconds. */
const readDelay = 60

/** A store for one page. */
export function createDesigner(start: DesignerStart): DesignerStore {
  let writer: Writer | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let catalogue: Catalogue | undefined
  const first = readText(start.text, start.name)
  return createStore<Designer>((set, get) => ({
    id: start.id,
    namespace: start.namespace,
    text: start.text,
    saved: start.saved,
    baseId: start.baseId,
    restored: start.text !== start.saved,
    problems: first.problems,
    good: first.good,
    stale: first.good === null,
    shown: first.good?.spec.name ?? start.name,
    selectedTask: null,
    selectedEdge: null,
    pins: start.pins,
    quickAdd: null,
    renaming: null,

    setText(text) {
      if (text === get().text) return
      set({ text })
      clearTimeout(timer)
      timer = setTimeout(get().read, readDelay)
    },
    read() {
      clearTimeout(timer)
      const { problems, good } = readText(get().text, get().shown, catalogue)
      if (good === null) return set({ problems, stale: true })
      const { selectedTask, selectedEdge } = get()
      const task = selectedTask !== null && good.spec.tasks.has(selectedTask) ? selectedTask : null
      const edge = good.model.edges.find(({ id }) => id === selectedEdge?.id) ?? null
      set({ problems, good, stale: false, shown: good.spec.name, selectedTask: task, selectedEdge: edge })
    },
    edit(splices) {
      if (splices.length === 0) return
      if (writer === null) get().setText(applySplices(get().text, splices).text)
      else writer(splices)
      // What was done on the canvas is seen there at once.
      get().read()
    },
    know(next) {
      catalogue = next
      get().read()
    },
    fix(problem, fix) {
      // The text may have been typed on since the problem was found, and its places moved.
      get().read()
      const same = get().problems.find(({ rule, path, message }) => {
        return rule === problem.rule && path === problem.path && message === problem.message
      })
      const now = same?.fixes.find(({ title }) => title === fix.title)
      if (now !== undefined) get().edit(now.splices)
    },
    attach(next) {
      writer = next
    },
    stored: (id, baseId, saved) => set({ id, baseId, saved, restored: false }),
    rebase: (baseId) => set({ baseId }),
    discard() {
      set({ restored: false })
      get().edit(oneSplice(get().text, get().saved))
    },
    keepRestored: () => set({ restored: false }),
    show(name) {
      set({ shown: name, selectedTask: null, selectedEdge: null })
      get().read()
    },
    select: (selectedTask) => set({ selectedTask, selectedEdge: null }),
    selectEdge: (selectedEdge) => set({ selectedEdge, selectedTask: null }),
    pin: (id, at) => set({ pins: new Map(get().pins).set(id, at) }),
    unpinAll: () => set({ pins: new Map() }),
    movePin(from, to) {
      const at = get().pins.get(taskId(from))
      if (at === undefined) return
      const pins = new Map(get().pins)
      pins.delete(taskId(from))
      set({ pins: pins.set(taskId(to), at) })
    },
    openQuickAdd: (quickAdd) => set({ quickAdd }),
    rename: (renaming) => set({ renaming }),
  }))
}
