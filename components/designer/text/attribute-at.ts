/**
 * The attribute of a task that a line belongs to: the nearest line above (or this one) that is indented one step below
 * the task's own line. `lines` are those of the task, from its name on.
 */
export function attributeAt(lines: readonly string[], at: number): string | null {
  const first = lines.slice(1).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  if (first === undefined) return null
  const indent = first.length - first.trimStart().length
  for (let index = at; index > 0; index--) {
    const line = lines[index] ?? ''
    if (line.length - line.trimStart().length !== indent) continue
    const name = /^\s*['"]?([\w-]+)['"]?\s*:/.exec(line)?.[1]
    if (name !== undefined) return name
  }
  return null
}
