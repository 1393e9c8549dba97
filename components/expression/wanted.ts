/** What fits where the cursor is within an expression. */
export interface WantedPart {
  readonly language: 'yaql' | 'jinja'
  /** A name of `$` or below it, a function, what stands behind a point, a filter, a test, or the name of a task. */
  readonly kind: 'path' | 'function' | 'method' | 'filter' | 'test' | 'task'
  /** Of a path: the names before the last one. */
  readonly path: readonly string[]
  /** Where the word begins that is being written, and its letters. */
  readonly from: number
  readonly prefix: string
}

type Pattern = readonly [RegExp, WantedPart['kind']]

const yaql: readonly Pattern[] = [
  [/\btask\(\s*['"]?([\w-]*)$/, 'task'],
  [/\$\.((?:\w+\.)*)(\w*)$/, 'path'],
  [/[\w)\]}"']\s*\??\.(\w*)$/, 'method'],
  [/(?:^|[^\w$.])([A-Za-z]\w*)$|(?<=[\s(,[{=<>+*/-]|^)()$/, 'function'],
]
const jinja: readonly Pattern[] = [
  [/\btask\(\s*['"]([\w-]*)$/, 'task'],
  [/\b_\.((?:\w+\.)*)(\w*)$/, 'path'],
  [/[)\]"']\.(\w*)$/, 'method'],
  [/\|\s*(\w*)$/, 'filter'],
  [/\bis\s+(?:not\s+)?(\w*)$/, 'test'],
  [/(?:^|[^\w.])([A-Za-z]\w*)$|(?<=[\s(,[{=<>+*/-]|^)()$/, 'function'],
]

/** What fits at an offset of a text; null outside of expressions, and within a text of an expression. */
export function wantedPart(text: string, offset: number): WantedPart | null {
  const before = text.slice(0, offset)
  const open = Math.max(before.lastIndexOf('<%'), before.lastIndexOf('{{'), before.lastIndexOf('{%'))
  const close = Math.max(before.lastIndexOf('%>'), before.lastIndexOf('}}'), before.lastIndexOf('%}'))
  if (open < 0 || close > open || before.indexOf('\n', open) >= 0) return null
  const language = before[open] === '<' ? 'yaql' : 'jinja'
  const inside = before.slice(open + 2)
  const isQuoted = inText(inside)
  for (const [pattern, kind] of language === 'yaql' ? yaql : jinja) {
    const found = pattern.exec(inside)
    if (found === null || (isQuoted && kind !== 'task')) continue
    const prefix = (kind === 'path' ? found[2] : (found[1] ?? found[2])) ?? ''
    const path = kind === 'path' ? (found[1] ?? '').split('.').filter((name) => name !== '') : []
    return { language, kind, path, from: offset - prefix.length, prefix }
  }
  return null
}

/** Whether an expression's text so far ends within quotes. */
function inText(inside: string): boolean {
  let quote = ''
  for (let at = 0; at < inside.length; at++) {
    const sign = inside[at] as string
    if (quote !== '' && sign === '\\') at++
    else if (sign === quote) quote = ''
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign
  }
  return quote !== ''
}
