/** A template's text under a name that no workflow has: `name`, else `name_2`, `name_3` … */
export function withFreeName(text: string, name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`
  return free === name ? text : text.replace(new RegExp(`^${name}:`, 'm'), `${free}:`)
}
