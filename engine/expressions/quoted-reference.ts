import type { Reference } from './names.ts'

/** Where a name stands in the text: at an offset, or one behind it when it is quoted there. */
export const referenceAt = (name: string, text: string, at: number): Reference => {
  const start = /["'`]/.test(text[at] ?? '') ? at + 1 : at
  return { name, start, end: start + name.length }
}
