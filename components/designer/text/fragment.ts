import type { Splice } from '../../../engine/language/edit/splice.ts'

/** Some lines of a text, without the indentation that they share with the first of them. */
export interface Fragment {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly indent: string
}

/** The lines from one to another, both counted from 1. */
export function fragmentOf(text: string, from: number, to: number): Fragment {
  const lines = text.split('\n')
  const start = lines.slice(0, from - 1).reduce((sum, line) => sum + line.length + 1, 0)
  const own = lines.slice(from - 1, to)
  const end = start + own.join('\n').length
  const indent = /^ */.exec(own[0] ?? '')?.[0] ?? ''
  const code = own.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())).join('\n')
  return { code: code.replaceAll('\r', ''), start, end, indent }
}

/** What puts a changed fragment back where it came from. */
export function fragmentSplice(text: string, { start, end, indent }: Fragment, code: string): Splice {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = code.replace(/\n+$/, '').split('\n')
  const whole = lines.map((line) => (line === '' ? line : indent + line)).join(eol)
  return { start, end: text[end - 1] === '\r' ? end - 1 : end, text: whole }
}
