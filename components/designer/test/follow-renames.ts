import type { Pins } from '../../run/pins.ts'

/** A task of a workflow was given another name in this page. */
export interface Rename {
  readonly workflow: string
  readonly from: string
  readonly to: string
}

/**
 * The pins, each with its task. A pin whose task is gone goes to the one that a renaming made of it, and back when that
 * was undone: the undo history is the text's own and does not tell what it took back. The same pins when none moves.
 */
export function followRenames(pins: Pins, tasks: ReadonlySet<string>, renames: readonly Rename[]): Pins {
  const moved = new Map(pins)
  for (const name of pins.keys()) {
    const now = tasks.has(name) ? null : otherName(name, renames, (other) => tasks.has(other) && !moved.has(other))
    const pin = moved.get(name)
    if (now === null || pin === undefined) continue
    moved.delete(name)
    moved.set(now, pin)
  }
  return [...moved.keys()].every((name) => pins.has(name)) ? pins : moved
}

/** A name that renamings, there and back, lead to and that fits; the newest first. */
function otherName(name: string, renames: readonly Rename[], fits: (name: string) => boolean): string | null {
  const met = new Set([name])
  for (const one of met) {
    for (const { from, to } of renames.toReversed()) {
      if (from === one) met.add(to)
      else if (to === one) met.add(from)
    }
    if (one !== name && fits(one)) return one
  }
  return null
}
