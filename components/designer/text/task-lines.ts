import { openWorkflow } from '../../../engine/language/edit/open.ts'
import { entryEnd, withoutBreak } from '../../../engine/language/edit/place.ts'
import { Lines } from '../../../engine/language/read/lines.ts'

/** First and last line, from 1. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

export interface TaskLines extends LineRange {
  readonly name: string
}

/** The lines of each task of a workflow; none when the text is no YAML. The last answer is kept: cursors ask often. */
export function taskLines(text: string, workflow: string): readonly TaskLines[] {
  if (last.text !== text || last.workflow !== workflow) last = { text, workflow, lines: readLines(text, workflow) }
  return last.lines
}

let last: { readonly text: string; readonly workflow: string; readonly lines: readonly TaskLines[] } = {
  text: '',
  workflow: '',
  lines: [],
}

function readLines(text: string, workflow: string): readonly TaskLines[] {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return []
  const lines = new Lines(text)
  const lineOf = (at: number): number => lines.range({ start: at, end: at }).line
  return [...opened.value.tasks.entries.values()].map((entry) => ({
    name: entry.name,
    from: lineOf(entry.key.start),
    to: lineOf(withoutBreak(text, Math.max(entry.key.end, entryEnd(text, entry)))),
  }))
}
