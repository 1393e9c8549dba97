import type { Splice } from '../../../engine/language/edit/splice.ts'

/** The smallest single splice that leads from one text to another; none when they are the same. */
export function oneSplice(before: string, after: string): readonly Splice[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return [{ start, end: before.length - same, text: after.slice(start, after.length - same) }]
}
