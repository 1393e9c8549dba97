import type { Action } from './registry.ts'

/** How well a text answers a query: all its words must occur; a hit at a word's start counts more. */
function score(text: string, query: readonly string[]): number {
  const lower = text.toLowerCase()
  let total = 0
  for (const word of query) {
    const at = lower.indexOf(word)
    if (at < 0) return -1
    total += at === 0 ? 3 : /[\s._-]/.test(lower[at - 1] ?? '') ? 2 : 1
  }
  return total
}

/** What a page offers is what its people look for first. */
const order: readonly Action['group'][] = ['page', 'do', 'go']

/** The actions that answer what was typed, best first; all of them, the page's own first, when nothing was. */
export function findActions(actions: readonly Action[], typed: string): readonly Action[] {
  const query = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (query.length === 0) return order.flatMap((group) => actions.filter((action) => action.group === group))
  return actions
    .map((action) => ({ action, score: score(`${action.label} ${action.words ?? ''}`, query) }))
    .filter((entry) => entry.score >= 0)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.action)
}
