import { escapeHtml } from './escape-html.ts'

interface LinkOptions {
  readonly limit: number | null
  readonly rel: readonly string[]
  readonly target: string | null
}

const web = /^(?:https?:\/\/|www\.)(?:\w+(?::\w*)?@)?(?:[\w-]+\.)*[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:[/?#]\S*)?$/i
const bare = /^(?:[\w-]+\.)+(?:com|net|int|edu|gov|org|info|mil)(?:[/?#]\S*)?$/i
const mail = /^\S+@[\w.-]*\w\.\w+$/

/** The filter `urlize`: addresses of pages and mailboxes become links, the rest is escaped. */
export const linkUrls = (text: string, { limit, rel, target }: LinkOptions): string => {
  const attributes = ` rel="${escapeHtml([...new Set(rel)].sort().join(' '))}"${target === null ? '' : ` target="${escapeHtml(target)}"`}`
  const shorten = (url: string): string => (limit !== null && url.length > limit ? `${url.slice(0, limit)}...` : url)
  return escapeHtml(text)
    .split(/(\s+)/)
    .map((word) => {
      const [, head = '', middle = '', tail = ''] = /^((?:[(<]|&lt;)*)(.*?)((?:[).,>\n]|&gt;)*)$/s.exec(word) ?? []
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
