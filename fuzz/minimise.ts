/**
 * The shortest text found that still fails: stretches are taken out as long as what is left fails, ever smaller ones.
 * `fails` must not throw; the search ends after so many tries.
 */
export const minimise = (text: string, fails: (candidate: string) => boolean, tries = 2000): string => {
  let best = text
  let left = tries
  for (let size = Math.max(1, best.length >> 1); size >= 1; size = size === 1 ? 0 : size >> 1) {
    for (let at = 0; at < best.length && left > 0; ) {
      const candidate = best.slice(0, at) + best.slice(at + size)
      left--
      if (fails(candidate)) best = candidate
      else at += size
    }
  }
  return best
}
