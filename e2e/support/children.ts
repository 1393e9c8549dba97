import { readdirSync, readFileSync } from 'node:fs'

/** The process numbers of a process's children whose command line contains a text. Linux alone: it reads /proc. */
export function childrenOf(parent: number, text: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      // "pid (name) state parent …": the name may hold anything.
      const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return ppid === parent && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(text) ? [Number(name)] : []
    } catch {
      return []
    }
  })
}
