/* What the machine did: CPU seconds and memory of process trees, from /proc (Linux), and the load beside us. */
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'

const ticksPerSecond = 100

interface Process {
  readonly parent: number
  /** CPU seconds of itself and of children that ended. */
  readonly cpu: number
}

const processes = (): Map<number, Process> => {
  const all = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0)
      all.set(Number(name), { parent: fields[1] ?? 0, cpu: ticks / ticksPerSecond })
    } catch {
      // It ended between the two looks.
    }
  }
  return all
}

/** CPU seconds that the trees of these processes have used so far; each tree once, in the order given. */
export const cpuOf = (roots: readonly number[]): number[] => {
  if (process.platform !== 'linux') return roots.map(() => Number.NaN)
  const all = processes()
  const children = Map.groupBy(all, ([, { parent }]) => parent)
  const sum = (id: number): number =>
    (all.get(id)?.cpu ?? 0) + (children.get(id) ?? []).reduce((total, [child]) => total + sum(child), 0)
  return roots.map((root) => (root === 0 ? Number.NaN : sum(root)))
}

/** Resident memory of a process in MiB. */
export const memoryOf = (id: number): number => {
  try {
    const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return Number(kib) / 1024
  } catch {
    return Number.NaN
  }
}

/** The load average of the last minute. */
export const load = (): number => os.loadavg()[0] ?? Number.NaN

/** The value below which a share of the others lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
