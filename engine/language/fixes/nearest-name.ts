/** Beyond this no typing error is looked for, for the distance takes time in the square of the length. */
const longest = 64

/**
 * The name nearest to one that does not exist, when it is near enough to be a typing error. Each comparison is taken
 * from the budget, for a hostile text holds thousands of names that exist and of names that do not.
 */
export const nearestName = (name: string, names: Iterable<string>, budget: { left: number }): string | null => {
  const limit = name.length < 3 ? 0 : name.length < 6 ? 1 : 2
  let best: string | null = null
  let bestDistance = limit + 1
  if (name.length > longest || limit === 0) return null
  for (const candidate of names) {
    if (budget.left <= 0) return best
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    budget.left--
    const distance = editDistance(name, candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** Letters to insert, delete, change or swap with a neighbour. */
const editDistance = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      }
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] as number
}
