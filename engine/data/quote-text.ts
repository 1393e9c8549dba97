const plain = /^[ !#-&(-[\]-~]*$/
const special = /[\\\p{C}\p{Zl}\p{Zp}\p{Zs}]/u

/** A string as Python's `repr` writes it: single quotes unless only those occur, unprintable characters escaped. */
export const quoteText = (text: string): string => {
  if (plain.test(text)) return `'${text}'`
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let out = quote
  for (const char of text) out += char === quote ? `\\${quote}` : special.test(char) ? escapeChar(char) : char
  return out + quote
}

const short: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  [' ', ' '],
])

const escapeChar = (char: string): string => {
  const known = short.get(char)
  if (known !== undefined) return known
  const code = char.codePointAt(0) as number
  const hex = code.toString(16)
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
