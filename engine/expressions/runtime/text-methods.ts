import type { Budget } from './budget.ts'
import { valueError } from './failure.ts'
import { charsOf, isSpace } from './text.ts'

/** Python's `str.split` and `rsplit`: a null separator splits at runs of whitespace; a negative limit is none. */
export const splitText = (text: string, separator: string | null, limit: number, right: boolean): string[] => {
  if (separator === '') throw valueError('empty separator')
  if (separator === null) return right ? splitSpaceRight(text, limit) : splitSpace(text, limit)
  const parts = text.split(separator)
  if (limit < 0 || parts.length <= limit + 1) return parts
  return right
    ? [parts.slice(0, parts.length - limit).join(separator), ...parts.slice(parts.length - limit)]
    : [...parts.slice(0, limit), parts.slice(limit).join(separator)]
}

const splitSpace = (text: string, limit: number): string[] => {
  const out: string[] = []
  let at = 0
  for (;;) {
    while (at < text.length && isSpace(text[at] as string)) at++
    if (at >= text.length) return out
    if (limit >= 0 && out.length === limit) {
      out.push(text.slice(at))
      return out
    }
    const start = at
    while (at < text.length && !isSpace(text[at] as string)) at++
    out.push(text.slice(start, at))
  }
}

const splitSpaceRight = (text: string, limit: number): string[] => {
  const out: string[] = []
  let end = text.length
  for (;;) {
    while (end > 0 && isSpace(text[end - 1] as string)) end--
    if (end === 0) return out.reverse()
    if (limit >= 0 && out.length === limit) {
      out.push(text.slice(0, end))
      return out.reverse()
    }
    const stop = end
    while (end > 0 && !isSpace(text[end - 1] as string)) end--
    out.push(text.slice(end, stop))
  }
}

/** Python's `str.strip`, `lstrip`, `rstrip`: `chars` is a set of characters, null means whitespace. */
export const trimText = (text: string, chars: string | null, left: boolean, right: boolean): string => {
  if (chars === null) return trimSpace(text, left, right)
  const points = charsOf(text)
  const set = new Set(charsOf(chars))
  let [start, end] = [0, points.length]
  while (left && start < end && set.has(points[start] as string)) start++
  while (right && end > start && set.has(points[end - 1] as string)) end--
  return points.slice(start, end).join('')
}

/** All whitespace is of one code unit. */
const trimSpace = (text: string, left: boolean, right: boolean): string => {
  let [start, end] = [0, text.length]
  while (left && start < end && isSpace(text[start] as string)) start++
  while (right && end > start && isSpace(text[end - 1] as string)) end--
  return text.slice(start, end)
}

/** Python's `str.replace`: a negative count means all; an empty `old` stands before each character and at the end. */
export const replaceText = (text: string, old: string, fresh: string, count: number, budget: Budget): string => {
  const parts = old === '' ? ['', ...charsOf(text), ''] : text.split(old)
  const most = count < 0 ? parts.length - 1 : Math.min(count, parts.length - 1)
  budget.take(text.length + most * fresh.length)
  const head = parts.slice(0, most + 1).join(fresh)
  return most < parts.length - 1 ? head + old + parts.slice(most + 1).join(old) : head
}
