import { ordered } from '../runtime/compare.ts'
import { typeError } from '../runtime/failure.ts'
import { isInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { escapeHtml } from './escape-html.ts'

interface LinkOptions {
  /** The longest address that is shown in full; whatever was given for it. */
  readonly limit: RV
  readonly rel: readonly string[]
  readonly target: string | null
}

const web = /^(?:https?:\/\/|www\.)(?:\w+(?::\w*)?@)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:[/?#]\S*)?$/i
const bare = /^(?:[\w-]+\.)+(?:com|net|int|edu|gov|org|info|mil)(?:[/?#]\S*)?$/i
const mail = /^\S+@[\w.-]*\w\.\w+$/

/** The filter `urlize`: addresses of pages and mailboxes become links, the rest is escaped. */
export const linkUrls = (text: string, { limit, rel, target }: LinkOptions): string => {
  const attributes = ` rel="${escapeHtml([...new Set(rel)].sort().join(' '))}"${target === null ? '' : ` target="${escapeHtml(target)}"`}`
  const shorten = (url: string): string => {
    if (limit === null || !ordered(url.length, limit, '>', 'jinja')) return url
    if (!isInt(limit) && typeof limit !== 'boolean') {
      throw typeError('slice indices must be integers or None or have an __index__ method')
    }
    return `${url.slice(0, Number(limit))}...`
  }
  return escapeHtml(text)
    .split(/(\s+)/)
    .map((word) => {
      const [head, middle, tail] = withoutBrackets(word)
      if (web.test(middle)) {
        const address = /^https?:\/\//i.test(middle) ? middle : `https://${middle}`
        return `${head}<a href="${address}"${attributes}>${shorten(middle)}</a>${tail}`
      }
      if (mail.test(middle) && !middle.startsWith('www.') && !middle.includes(':')) {
        return `${head}<a href="mailto:${middle}">${middle}</a>${tail}`
      }
      if (bare.test(middle)) return `${head}<a href="https://${middle}"${attributes}>${shorten(middle)}</a>${tail}`
      return word
    })
    .join('')
}

const opening = ['(', '<', '&lt;']
const closing = [')', '.', ',', '>', '\n', '&gt;']

/** A word and what stands around it. */
const withoutBrackets = (word: string): [string, string, string] => {
  let [start, end] = [0, word.length]
  for (let mark: string | undefined = ''; mark !== undefined; start += mark?.length ?? 0) {
    mark = opening.find((text) => word.startsWith(text, start))
  }
  for (let mark: string | undefined = ''; mark !== undefined; end -= mark?.length ?? 0) {
    mark = closing.find((text) => end - text.length >= start && word.endsWith(text, end))
  }
  return [word.slice(0, start), word.slice(start, end), word.slice(end)]
}
