/** A task name that is not taken: the wish made fit for transitions (no blanks), numbered from 2 when taken. */
export function uniqueName(wish: string, taken: { has(name: string): boolean }): string {
  const base =
    wish
      .trim()
      .replace(/[^\p{L}\p{N}_-]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'task'
  if (!taken.has(base) && !reserved.has(base)) return base
  let number = 2
  while (taken.has(`${base}_${number}`)) number++
  return `${base}_${number}`
}

// A task of such a name could not be reached by a transition, and one called version would vanish.
const reserved = new Set(['noop', 'fail', 'succeed', 'pause', 'version'])
