/* Makes a trial that fails smaller: whatever can be left out of it is, while it still fails. */
import { parseWorkflows } from '../engine/language/parse-workflows.ts'
import { textOf } from './document.ts'
import { endless, judge, type Trial } from './trial.ts'

/** What is wrong in a trial; null when nothing is, or when it is no valid trial. */
export const differenceIn = (trial: Trial): string | null => {
  const { wf } = trial.definitions
  if (trial.targetTask !== null && wf?.tasks?.[trial.targetTask] === undefined) return null
  if (wf === undefined || parseWorkflows(textOf(trial.definitions)).value === null) return null
  try {
    const { difference } = judge(trial)
    // A loop that lost its counter.
    return difference === endless ? null : difference
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return text.includes('the model does not come to rest') ? null : text
  }
}

export const minimise = (trial: Trial): Trial => {
  for (;;) {
    const smaller = variants(trial).find((one) => differenceIn(one) !== null)
    if (smaller === undefined) return trial
    trial = smaller
  }
}

const variants = (trial: Trial): Trial[] => {
  const { variation, moves, definitions } = trial
  return [
    ...moves.map((_, at) => ({ ...trial, moves: moves.toSpliced(at, 1) })),
    ...moves
      .flatMap((group, at) => group.map((_, one) => ({ ...trial, moves: moves.with(at, group.toSpliced(one, 1)) })))
      .filter(({ moves: some }) => some.every((group) => group.length > 0)),
    ...without(definitions).map((less) => ({ ...trial, definitions: less })),
    ...without(variation.reload).map((reload) => ({ ...trial, variation: { ...variation, reload } })),
    ...(variation.cold ? [{ ...trial, variation: { ...variation, cold: false } }] : []),
    ...(variation.budget < 10_000 ? [{ ...trial, variation: { ...variation, budget: 10_000 } }] : []),
    ...(variation.reload.length > 0 ? [{ ...trial, variation: { ...variation, reload: [] } }] : []),
  ]
}

/** Every copy of a value that lacks one member of a list or a map, at any depth; the big members first. */
const without = <T>(value: T): T[] => {
  if (Array.isArray(value)) {
    return [
      ...value.map((_, at) => value.toSpliced(at, 1) as T),
      ...value.flatMap((one, at) => without(one).map((less) => value.with(at, less) as T)),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  return [
    ...entries.map((_, at) => Object.fromEntries(entries.toSpliced(at, 1)) as T),
    ...entries.flatMap(([key, one], at) =>
      without(one).map((less) => Object.fromEntries(entries.with(at, [key, less])) as T),
    ),
  ]
}
