/*
 * Reads from a text what it was made of: messages that reach a person through others' hands (an answer of the API, the
 * result of an edit) are English sentences, and other languages need what stands in their places.
 */

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** What stands for the places `{name}` of a template in a text; null when the template does not make that text. */
export const argumentsOf = (template: string, text: string): ReadonlyMap<string, string> | null => {
  const names: string[] = []
  const pattern = template
    .split(/\{(\w+)\}/)
    .map((part, at) => {
      if (at % 2 === 0) return quoted(part)
      const seen = names.indexOf(part)
      if (seen >= 0) return `\\${seen + 1}`
      names.push(part)
      return '([\\s\\S]*?)'
    })
    .join('')
  const found = new RegExp(`^${pattern}$`).exec(text)
  return found === null ? null : new Map(names.map((name, at) => [name, found[at + 1] ?? '']))
}

/** Fills the places of a template; a place that nothing stands for stays as it is. */
export const fillTemplate = (template: string, given: ReadonlyMap<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => given.get(name) ?? whole)
