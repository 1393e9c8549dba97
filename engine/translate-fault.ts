import { errorKind } from './errors.ts'

/**
 * A refusal's text in Vietnamese. The answer to a client holds the code and the English text alone: what stood for the
 * template's arguments is read from it. A text that is not the template's own is left as it is.
 */
export const vietnameseFault = (code: string, message: string): string => {
  const { template, vietnamese } = errorKind(code)
  const names: string[] = []
  const pattern = template
    .split(/\{(\w+)\}/)
    .map((part, at) => {
      if (at % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      const seen = names.indexOf(part)
      if (seen >= 0) return `\\${seen + 1}`
      names.push(part)
      return '([\\s\\S]*?)'
    })
    .join('')
  const found = new RegExp(`^${pattern}$`).exec(message)
  if (found === null) return message
  return vietnamese.replace(/\{(\w+)\}/g, (whole, name: string) => found[names.indexOf(name) + 1] ?? whole)
}
