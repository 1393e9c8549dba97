/*
 * Key sequences. Keys are written as one word each, with spaces between the strokes of a sequence: `g w` is g, then w
 * within a second. `mod+` is Ctrl, or Command on a Mac.
 */
export interface Stroke {
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift?: boolean
}

/**
 * How a stroke is written. Shift is part of the character ("?"); it is told only where the character does not tell it:
 * with a letter beside Ctrl or Alt, and with keys that write nothing.
 */
export const writeStroke = ({ key, mod, alt, shift = false }: Stroke): string => {
  const isTold = shift && (key.length > 1 || ((mod || alt) && /^\p{L}$/u.test(key)))
  return `${mod ? 'mod+' : ''}${isTold ? 'shift+' : ''}${alt ? 'alt+' : ''}${key.toLowerCase()}`
}

export type Match = { readonly kind: 'run'; readonly index: number } | { readonly kind: 'wait' | 'none' }

/** What the strokes so far mean: one of the key texts (the last that fits), the beginning of one, or nothing. */
export function matchKeys(strokes: readonly string[], keys: readonly (string | undefined)[]): Match {
  const typed = strokes.join(' ')
  const index = keys.lastIndexOf(typed)
  if (index >= 0) return { kind: 'run', index }
  return { kind: keys.some((text) => text?.startsWith(`${typed} `)) ? 'wait' : 'none' }
}
