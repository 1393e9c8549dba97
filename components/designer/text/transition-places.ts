import { openWorkflow } from '../../../engine/language/edit/open.ts'
import { contentEnd, entryEnd, lineStart, ownEntries } from '../../../engine/language/edit/place.ts'
import type { Place } from '../../../engine/language/edit/transitions.ts'
import { nextEntry, placesOf, referringEntries } from '../../../engine/language/edit/transitions.ts'
import { Lines } from '../../../engine/language/read/lines.ts'
import type { Span, YamlEntry, YamlMap } from '../../../engine/language/yaml/node.ts'
import { childOf } from '../../../engine/language/yaml/node.ts'
import type { GraphEdge } from '../graph/model.ts'
import type { LineRange } from './task-lines.ts'

/** Where a transition or requirement is written. */
interface TransitionPlace {
  /** The task whose it is; null for task-defaults. */
  readonly task: string | null
  readonly kind: string
  readonly index: number
  /** Its own characters, with its guard: those of its item, or the whole clause when it is the only one there. */
  readonly own: Span
  /** What is published with it and with the others of its clause, where that is outside of its own. */
  readonly publish: Span | null
}

/** The lines of an edge's transition: its own, and those that publish with it. */
export function edgeLines(text: string, workflow: string, edge: GraphEdge): readonly LineRange[] {
  const holder = edge.inherited ? null : edge.task
  const place = places(text, workflow).find(
    ({ task, kind, index }) => task === holder && kind === edge.kind && index === edge.index,
  )
  if (place === undefined) return []
  const lines = new Lines(text)
  const rangeOf = ({ start, end }: Span): LineRange => ({
    from: lines.range({ start, end }).line,
    to: lines.range({ start: end, end }).line,
  })
  return [place.own, ...(place.publish === null ? [] : [place.publish])].map(rangeOf)
}

/** The edge whose own characters an offset is among; none where several share them, or task-defaults have them. */
export function edgeAt(
  text: string,
  workflow: string,
  edges: readonly GraphEdge[],
  offset: number,
): GraphEdge | undefined {
  const place = places(text, workflow).find(({ own }) => own.start <= offset && offset <= own.end)
  return edges.find(({ task, kind, index, inherited }) => {
    return !inherited && task === place?.task && kind === place.kind && index === place.index
  })
}

/** The last answer is kept: cursors ask often. */
function places(text: string, workflow: string): readonly TransitionPlace[] {
  if (last.text !== text || last.workflow !== workflow) last = { text, workflow, places: readPlaces(text, workflow) }
  return last.places
}

let last: { readonly text: string; readonly workflow: string; readonly places: readonly TransitionPlace[] } = {
  text: '',
  workflow: '',
  places: [],
}

function readPlaces(text: string, workflow: string): readonly TransitionPlace[] {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return []
  const defaults = childOf(opened.value.node, 'task-defaults')
  const holders = ownEntries(opened.value.tasks).map(({ name, value }) => ({ task: name as string | null, value }))
  if (defaults !== undefined) holders.push({ task: null, value: defaults })
  return holders.flatMap(({ task, value }) =>
    value.kind === 'map' ? referringEntries(value).flatMap((clause) => placesOfClause(text, task, clause)) : [],
  )
}

function placesOfClause(text: string, task: string | null, clause: YamlEntry): readonly TransitionPlace[] {
  const next = nextEntry(clause)
  const found = next === undefined ? [] : placesOf(next.value)
  const whole = spanOf(text, clause)
  if (next === undefined || found.length === 1) {
    return found.map((_, index) => ({ task, kind: clause.name, index, own: whole, publish: null }))
  }
  const published = next === clause ? undefined : (clause.value as YamlMap).entries.get('publish')
  const publish = published === undefined ? null : spanOf(text, published)
  return found.map((place, index) => ({ task, kind: clause.name, index, own: itemOf(text, next, place), publish }))
}

/** The characters of one target among several: its item of a list, or its entry of a map. */
function itemOf(text: string, { value }: YamlEntry, place: Place): Span {
  const holder = value.kind === 'list' && place.index !== null ? value.items[place.index] : value
  if (holder?.kind !== 'map') return withMargin(text, place.scalar.start, place.scalar.end)
  const entry = ownEntries(holder).find(({ key }) => key === place.scalar)
  return withMargin(text, place.scalar.start, entry === undefined ? contentEnd(text, holder) : entryEnd(text, entry))
}

const spanOf = (text: string, entry: YamlEntry): Span =>
  withMargin(text, entry.key.start, Math.max(entry.key.end, entryEnd(text, entry)))

/** With the blanks and the dash before it, where the cursor is on a line's way in, and without the last line break. */
function withMargin(text: string, start: number, end: number): Span {
  const before = text.slice(lineStart(text, start), start)
  const margin = /[ \t-]*$/.exec(before)?.[0].length ?? 0
  return { start: start - margin, end: start + text.slice(start, end).trimEnd().length }
}
