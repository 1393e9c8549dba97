export interface Wanted {
  readonly kind: 'action' | 'next' | 'task'
  /** Column (from 1) where the word begins. */
  readonly column: number
}

const inline: readonly (readonly [RegExp, Wanted['kind']])[] = [
  [/^\s*(?:-\s+)?(?:action|base):\s*(['"]?[\w.]*)$/, 'action'],
  [/^\s*on-(?:success|error|complete|skip):\s*([\w-]*)$/, 'next'],
  [/^\s*next:\s*([\w-]*)$/, 'next'],
  [/^\s*requires:\s*([\w-]*)$/, 'task'],
]

/**
 * Which names fit at the end of a line: those of actions after `action:`, those of tasks in a transition, also as an
 * item of its list. `above(n)` gives the nth line above, null beyond the first.
 */
export function wantedAt(line: string, above: (back: number) => string | null): Wanted | null {
  for (const [pattern, kind] of inline) {
    const word = pattern.exec(line)?.[1]
    if (word !== undefined) return { kind, column: line.length - word.length + 1 }
  }
  const item = /^(\s*)-\s+([\w-]*)$/.exec(line)
  if (item === null) return null
  const indent = item[1]?.length ?? 0
  const column = line.length - (item[2]?.length ?? 0) + 1
  for (let back = 1; back < 200; back++) {
    const other = above(back)
    if (other === null) return null
    if (other.trim() === '' || other.trimStart().startsWith('#')) continue
    const depth = other.length - other.trimStart().length
    if (other.trimStart().startsWith('- ') ? depth >= indent : depth > indent) continue
    if (/^\s*(on-(success|error|complete|skip)|next):\s*$/.test(other)) return { kind: 'next', column }
    return /^\s*requires:\s*$/.test(other) ? { kind: 'task', column } : null
  }
  return null
}
