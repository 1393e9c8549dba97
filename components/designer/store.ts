'use client'
/*
 * The designer's state, one store for each page. The text is the truth. Everything that is shown is read from it:
 *
 *   text ──(20 ms)──▶ drawn ──(it can be)──▶ good (graph, outline)
 *     └──(a long text: 200 ms after the last change)──▶ judged ──▶ problems
 *
 * While the text is broken, `good` stays what it was and `stale` says so. Typing and canvas edits both go through
 * Monaco's model (`attach`), which has the one undo stack; before the editor has loaded edits go into the text itself.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalogue } from '../../engine/language/analysis/catalogue.ts'
import { applySplices } from '../../engine/language/edit/apply-splices.ts'
import type { Member } from '../../engine/language/edit/members.ts'
import type { Splice } from '../../engine/language/edit/splice.ts'
import type { Problem, QuickFix } from '../../engine/language/spec.ts'
import type { Conflict } from './conflict.ts'
import { keepSame } from './graph/keep-same.ts'
import type { GraphEdge } from './graph/model.ts'
import { taskId } from './graph/model.ts'
import type { Overlays } from './graph/overlay.ts'
import type { Point } from './layout/elk-graph.ts'
import type { Rename } from './test/follow-renames.ts'
import { oneSplice } from './text/one-splice.ts'
import { drawText, type GoodReading, judgeText } from './text/read-text.ts'

/** Writes splices as one step of undo and leaves the cursor in peace. */
export type Writer = (splices: readonly Splice[]) => void

/** Where quick-add puts what is picked. */
export interface QuickAdd {
  readonly at: Point | null
  /** Already connected from here. */
  readonly from: { readonly task: string; readonly clause: GraphEdge['kind'] } | null
  /** Within this transition. */
  readonly edge?: GraphEdge | null
}

export interface Designer {
  readonly namespace: string
  /** Name of the workbook that the text is; null for a text of workflows. */
  readonly book: string | null
  /** Null while the workflow is not stored yet. */
  readonly id: string | null
  readonly text: string
  /** The text as it is stored. */
  readonly saved: string
  /** The revision that the text began from. */
  readonly baseId: string | null
  /** Names the draft while there is no id. */
  readonly newId: string
  /** `updatedAt` of the server's draft that this text was made from. */
  readonly seen: string | null
  /** Somebody else's work, until a person has chosen. */
  readonly conflict: Conflict | null
  /** The conflict is looked at. */
  readonly comparing: boolean
  /** The text began as a draft that was kept. */
  readonly restored: boolean
  readonly problems: readonly Problem[]
  readonly good: GoodReading | null
  /** What was drawn when the text was judged last: what costs more than the graph follows this one. */
  readonly settled: GoodReading | null
  readonly stale: boolean
  /** Name of the workflow of the text that is shown. */
  readonly shown: string
  /** The workflows of the text from which one came down to the shown one. */
  readonly trail: readonly string[]
  /** Names of the selected tasks. */
  readonly selection: ReadonlySet<string>
  /** The selected task when it is the only one. */
  readonly selectedTask: string | null
  readonly selectedEdge: GraphEdge | null
  /** Positions put by hand, by node id. */
  readonly pins: ReadonlyMap<string, Point>
  /** Those among them that stay where they are when the graph is tidied. */
  readonly locked: ReadonlySet<string>
  readonly quickAdd: QuickAdd | null
  readonly renaming: string | null
  /** How tasks were renamed in this page, oldest first. */
  readonly renames: readonly Rename[]
  /** The workflow or action of the text whose new name is asked for. */
  readonly renamingMember: Member | null
  /** The execution whose values are shown where expressions are written; null for the newest. */
  readonly pastRun: string | null
  /** The execution that is shown on the canvas, and its states by task as far as they are known. */
  readonly liveRun: string | null
  readonly liveStates: Overlays | undefined
  /** The name of the workflow that is made of the selected tasks is asked for. */
  readonly extracting: boolean

  readonly setText: (text: string) => void
  /** Draws the text, and judges it at once or, where that takes long, a little later. */
  readonly read: () => void
  readonly judge: () => void
  readonly edit: Writer
  /** Says what the tasks may call. */
  readonly know: (catalogue: Catalogue) => void
  /** Mends a problem, if it is still there. */
  readonly fix: (problem: Problem, fix: QuickFix) => void
  readonly attach: (writer: Writer | null) => void
  readonly stored: (id: string, baseId: string, text: string) => void
  /** The server has this draft by now. */
  readonly sent: (seen: string | null) => void
  readonly meet: (conflict: Conflict) => void
  readonly compare: (comparing: boolean) => void
  /** Ends the conflict: `text` is what is open from now on, and it knows their work. */
  readonly settle: (text: string) => void
  /** Back to what is stored, as an edit that can be undone. */
  readonly discard: () => void
  readonly keepRestored: () => void
  readonly show: (name: string) => void
  /** Shows a workflow of the text that a task of the shown one calls. */
  readonly drill: (name: string) => void
  /** Back to a step of the trail. */
  readonly back: (step: number) => void
  readonly select: (task: string | null) => void
  readonly selectMany: (tasks: Iterable<string>) => void
  readonly selectEdge: (edge: GraphEdge | null) => void
  readonly pin: (id: string, at: Point) => void
  readonly pinMany: (places: ReadonlyMap<string, Point>) => void
  /** Gives nodes back to the layout. */
  readonly unpin: (ids: Iterable<string>) => void
  /** Puts nodes somewhere for good. */
  readonly lock: (places: ReadonlyMap<string, Point>) => void
  /** Gives all nodes back to the layout, but for those that are locked. */
  readonly tidy: () => void
  /** A task is about to be called otherwise: where it stands goes with it, and what goes by its name is told. */
  readonly renameTask: (from: string, to: string) => void
  readonly openQuickAdd: (quickAdd: QuickAdd | null) => void
  readonly rename: (task: string | null) => void
  readonly renameMember: (member: Member | null) => void
  readonly choosePastRun: (id: string | null) => void
  readonly watchRun: (id: string | null) => void
  readonly showStates: (states: Overlays | undefined) => void
  readonly extract: (extracting: boolean) => void
}

export type DesignerStore = StoreApi<Designer>

export interface DesignerStart {
  readonly book?: string
  readonly id: string | null
  readonly name: string
  readonly namespace: string
  /** What is stored, and what is shown: a draft may be ahead. */
  readonly saved: string
  readonly text: string
  readonly baseId: string | null
  readonly pins: ReadonlyMap<string, Point>
  readonly locked?: ReadonlySet<string>
  readonly newId?: string
  readonly seen?: string | null
  readonly conflict?: Conflict | null
}

/** How long after a change the graph follows, in milliseconds. */
const readDelay = 20
/** From so many characters on problems are looked for later, in milliseconds after the last change, for that takes longer. */
const long = 20_000
const judgeDelay = 200

/** A store for one page. */
export function createDesigner(start: DesignerStart): DesignerStore {
  let writer: Writer | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let catalogue: Catalogue | undefined
  let judging: ReturnType<typeof setTimeout> | undefined
  /** Where tasks of the workflows stand that are not shown. */
  const elsewhere = new Map<string, Pick<Designer, 'pins' | 'locked'>>()
  const first = drawText(start.text, start.name)
  return createStore<Designer>((set, get) => ({
    id: start.id,
    book: start.book ?? null,
    namespace: start.namespace,
    text: start.text,
    saved: start.saved,
    baseId: start.baseId,
    newId: start.newId ?? '',
    seen: start.seen ?? null,
    conflict: start.conflict ?? null,
    comparing: false,
    // Of what was never saved nothing else is to be had.
    restored: start.id !== null && start.text !== start.saved,
    problems: judgeText(start.text),
    good: first,
    settled: first,
    stale: first === null,
    shown: first?.spec.name ?? start.name,
    trail: [],
    selection: none,
    selectedTask: null,
    selectedEdge: null,
    pins: start.pins,
    locked: start.locked ?? none,
    quickAdd: null,
    renaming: null,
    renames: [],
    renamingMember: null,
    pastRun: null,
    liveRun: null,
    liveStates: undefined,
    extracting: false,

    setText(text) {
      if (text === get().text) return
      set({ text })
      clearTimeout(timer)
      timer = setTimeout(get().read, readDelay)
    },
    read() {
      clearTimeout(timer)
      const before = get()
      const next = drawText(before.text, before.shown, before.good?.names)
      clearTimeout(judging)
      const isLong = before.text.length >= long
      if (isLong) judging = setTimeout(get().judge, judgeDelay)
      if (next === null) {
        set({ stale: true })
        if (!isLong) get().judge()
        return
      }
      const good = { ...next, model: keepSame(before.good?.model ?? null, next.model) }
      const kept = [...before.selection].filter((name) => good.spec.tasks.has(name))
      const selected = kept.length === before.selection.size ? {} : selectionOf(kept)
      const edge = good.model.edges.find(({ id }) => id === before.selectedEdge?.id) ?? null
      set({ good, stale: false, shown: good.spec.name, ...selected, selectedEdge: edge })
      if (!isLong) get().judge()
    },
    judge() {
      clearTimeout(judging)
      set({ problems: judgeText(get().text, catalogue), settled: get().good })
    },
    edit(splices) {
      if (splices.length === 0) return
      if (writer === null) get().setText(applySplices(get().text, splices).text)
      else writer(splices)
      // What was done on the canvas is seen there at once, and what was done in a form stands in it.
      get().read()
      set({ settled: get().good })
    },
    know(next) {
      catalogue = next
      get().judge()
    },
    fix(problem, fix) {
      // The text may have been typed on since the problem was found, and its places moved.
      get().read()
      get().judge()
      const same = get().problems.find(({ rule, path, message }) => {
        return rule === problem.rule && path === problem.path && message === problem.message
      })
      const now = same?.fixes.find(({ title }) => title === fix.title)
      if (now !== undefined) get().edit(now.splices)
    },
    attach(next) {
      writer = next
    },
    stored: (id, baseId, saved) => set({ id, baseId, saved, seen: null, conflict: null, restored: false }),
    sent: (seen) => set({ seen }),
    meet: (conflict) => set({ conflict }),
    compare: (comparing) => set({ comparing }),
    settle(text) {
      const { conflict } = get()
      if (conflict === null) return
      const known =
        conflict.kind === 'draft'
          ? { seen: conflict.at }
          : { baseId: conflict.revisionId, saved: conflict.theirs, restored: false }
      set({ ...known, conflict: null, comparing: false })
      get().edit(oneSplice(get().text, text))
    },
    discard() {
      set({ restored: false })
      get().edit(oneSplice(get().text, get().saved))
    },
    keepRestored: () => set({ restored: false }),
    show(name) {
      const { shown, pins, locked } = get()
      if (name === shown) return
      // Tasks of two workflows may have one name, but not one place.
      elsewhere.set(shown, { pins, locked })
      const own = elsewhere.get(name) ?? { pins: new Map(), locked: none }
      set({ shown: name, trail: [], ...own, ...selectionOf([]), selectedEdge: null })
      get().read()
    },
    drill(name) {
      const trail = [...get().trail, get().shown]
      get().show(name)
      set({ trail })
    },
    back(step) {
      const trail = get().trail.slice(0, step)
      const name = get().trail[step]
      if (name === undefined) return
      get().show(name)
      set({ trail })
    },
    select: (task) => set({ ...selectionOf(task === null ? [] : [task]), selectedEdge: null }),
    selectMany: (tasks) => set({ ...selectionOf(tasks), selectedEdge: null }),
    selectEdge: (selectedEdge) => set({ selectedEdge, ...selectionOf([]) }),
    pin: (id, at) => set({ pins: new Map(get().pins).set(id, at) }),
    pinMany: (places) => set({ pins: new Map([...get().pins, ...places]) }),
    unpin(ids) {
      const pins = new Map(get().pins)
      for (const id of ids) pins.delete(id)
      set({ pins, locked: new Set([...get().locked].filter((id) => pins.has(id))) })
    },
    lock: (places) =>
      set({ pins: new Map([...get().pins, ...places]), locked: new Set([...get().locked, ...places.keys()]) }),
    tidy: () => set({ pins: new Map([...get().pins].filter(([id]) => get().locked.has(id))) }),
    renameTask(from, to) {
      set({ renames: [...get().renames, { workflow: get().shown, from, to }] })
      const at = get().pins.get(taskId(from))
      if (at === undefined) return
      const pins = new Map(get().pins)
      pins.delete(taskId(from))
      const locked = new Set([...get().locked].map((id) => (id === taskId(from) ? taskId(to) : id)))
      set({ pins: pins.set(taskId(to), at), locked })
    },
    openQuickAdd: (quickAdd) => set({ quickAdd }),
    rename: (renaming) => set({ renaming }),
    renameMember: (renamingMember) => set({ renamingMember }),
    choosePastRun: (pastRun) => set({ pastRun }),
    watchRun: (liveRun) => set(liveRun === null ? { liveRun } : { liveRun, pastRun: liveRun }),
    showStates: (liveStates) => set({ liveStates }),
    extract: (extracting) => set({ extracting }),
  }))
}

const none: ReadonlySet<string> = new Set()

const selectionOf = (tasks: Iterable<string>): Pick<Designer, 'selection' | 'selectedTask'> => {
  const selection = new Set(tasks)
  const [first = null] = selection
  return { selection, selectedTask: selection.size === 1 ? first : null }
}
