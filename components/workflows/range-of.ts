/** What stands in a list from one to another, whichever comes first; the second alone when the first is not there. */
export function rangeOf(list: readonly string[], from: string | null, to: string): readonly string[] {
  const [one, other] = [from === null ? -1 : list.indexOf(from), list.indexOf(to)]
  return one === -1 || other === -1 ? [to] : list.slice(Math.min(one, other), Math.max(one, other) + 1)
}
