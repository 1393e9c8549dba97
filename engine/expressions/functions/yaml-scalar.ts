import { charsOf } from '../runtime/text.ts'

/** Texts that YAML 1.1 would read as something else. */
const resolved = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^[-+]?(?:0b[0-1_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
  /^(?:<<|=)$/,
]

const width = 80

/**
 * A text as a scalar of YAML, plain where possible, as PyYAML chooses. `indent` is where lines go on, `column` where the
 * first one begins.
 */
export const yamlScalar = (text: string, indent: number, column: number): string => {
  if (needsEscapes(text)) return doubleQuoted(text)
  if (text.includes('\n')) return folded(text, indent)
  if (canBePlain(text)) return wrapped(text, indent, column)
  return `'${wrapped(text.replaceAll("'", "''"), indent, column + 1)}'`
}

/** Keys that are empty, long or of several lines stand behind a question mark. */
export const isSimpleKey = (text: string): boolean =>
  text !== '' && text.length < 128 && !/[\n\u0085\u2028\u2029]/.test(text)

const needsEscapes = (text: string): boolean =>
  /[^\n\t\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) ||
  /[^\n\u0020-\u007e]/.test(text) ||
  / \n/.test(text)

const canBePlain = (text: string): boolean =>
  text !== '' &&
  !/^[ ]|[ ]$/.test(text) &&
  !/^[#,[\]{}&*!|>'"%@`]/.test(text) &&
  !/^[-?:](?: |$)/.test(text) &&
  !/^(?:---|\.\.\.)/.test(text) &&
  !/: |:$| #/.test(text) &&
  !resolved.some((pattern) => pattern.test(text))

/** Long lines are broken at single blanks; the next line is indented. */
const wrapped = (text: string, indent: number, start: number): string => {
  const margin = `\n${' '.repeat(Math.max(indent, 2))}`
  let out = ''
  let column = start
  for (const [at, word] of text.split(/(?<=[^ ]) (?=[^ ])/).entries()) {
    if (at > 0) {
      const broken = column > width
      out += broken ? margin : ' '
      column = broken ? Math.max(indent, 2) : column + 1
    }
    out += word
    column += word.length
  }
  return out
}

/** Line breaks inside of single quotes are doubled. */
const folded = (text: string, indent: number): string => {
  const margin = ' '.repeat(Math.max(indent, 2))
  const lines = text.replaceAll("'", "''").split('\n')
  let out = lines[0] as string
  let blanks = 0
  for (const line of lines.slice(1)) {
    blanks++
    if (line === '') continue
    out += '\n'.repeat(blanks + 1) + margin + line
    blanks = 0
  }
  return `'${out}${blanks > 0 ? '\n'.repeat(blanks + 1) + margin : ''}'`
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\u001b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
])

const doubleQuoted = (text: string): string =>
  `"${charsOf(text)
    .map((char) => escapes.get(char) ?? (/[ -~]/.test(char) ? char : hex(char.codePointAt(0) as number)))
    .join('')}"`

const hex = (code: number): string => {
  const digits = code.toString(16).toUpperCase()
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}
