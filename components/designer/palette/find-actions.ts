import type { ActionSummary } from '../../../engine/contract/console.ts'

/** Actions that fit a query: every word in name or description; what the name begins with comes first. */
export function findActions(actions: readonly ActionSummary[], query: string, limit = 200): readonly ActionSummary[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return actions.slice(0, limit)
  const rank = ({ name, description }: ActionSummary): number => {
    const own = name.toLowerCase()
    const all = `${own} ${description.toLowerCase()}`
    if (!words.every((word) => all.includes(word))) return -1
    const [first = ''] = words
    if (own === first) return 4
    if (own.startsWith(first) || own.includes(`.${first}`)) return 3
    return words.every((word) => own.includes(word)) ? 2 : 1
  }
  return actions
    .map((action) => ({ action, rank: rank(action) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => b.rank - a.rank || a.action.name.localeCompare(b.action.name))
    .slice(0, limit)
    .map(({ action }) => action)
}
