import type { TaskSpec } from '../spec.ts'
import type { Flow, FlowTransition } from './flow.ts'
import { outcomesOf, publishedBy } from './publishes.ts'
import type { ScopePoint } from './scopes.ts'

type Names = ReadonlySet<string>

/** Which published variables are at a task for certain: those that every way to it brings. */
export class CertainNames {
  private readonly flow: Flow
  private readonly inbound: Names[] = []

  constructor(flow: Flow) {
    this.flow = flow
    for (const members of flow.groups) {
      const [first] = members
      if (members.length === 1 && first !== undefined && !flow.cyclic.has(first)) {
        this.inbound[first] = this.into(flow.tasks[first] as TaskSpec, flow.into[first] ?? [])
        continue
      }
      // Contexts only grow along a way, so what every entry of a cycle brings stays.
      const inside = new Set(members)
      const entries = members.flatMap((member) => flow.into[member] ?? []).filter(({ from }) => !inside.has(from))
      const names = intersection(entries.map((entry) => this.along(entry)))
      for (const member of members) this.inbound[member] = names
    }
  }

  at(task: number, point: ScopePoint): Names {
    const before = this.inbound[task] ?? new Set()
    if (point === 'before' || point === 'input' || point === 'publish') return before
    return union([before, this.published(task, point === 'after' ? 'on-complete' : point)])
  }

  private into(task: TaskSpec, transitions: readonly FlowTransition[]): Names {
    const byTask = Map.groupBy(transitions, ({ from }) => from)
    const brought = [...byTask.values()].map((ways) => intersection(ways.map((way) => this.along(way))))
    if (this.flow.spec.type === 'reverse') return union(brought)
    if (task.join === undefined) return intersection(brought)
    const needed = task.join === 'all' ? brought.length : task.join
    // Of so many branches only so many may be missing when the join runs.
    const missing = brought.length - needed
    return new Set([...union(brought)].filter((name) => brought.filter((names) => names.has(name)).length > missing))
  }

  private along(transition: FlowTransition): Names {
    return union([this.inbound[transition.from] ?? new Set(), this.published(transition.from, transition.clause)])
  }

  private published(task: number, clause: FlowTransition['clause']): Names {
    const spec = this.flow.tasks[task]
    if (spec === undefined) return new Set()
    const ends = outcomesOf(this.flow.spec, spec, clause, true).map((end) => {
      const { branch, global } = publishedBy(spec, end)
      return new Set([...branch, ...global])
    })
    return intersection(ends)
  }
}

/** Most tasks publish nothing: then the one set goes on as it is, and a long way costs no copy at each step. */
const union = (sets: readonly Names[]): Names => {
  const filled = sets.filter((names) => names.size > 0)
  const [first = new Set<string>()] = filled
  return filled.length < 2 ? first : new Set(filled.flatMap((names) => [...names]))
}

const intersection = ([first, ...rest]: readonly Names[]): Names =>
  first === undefined || rest.length === 0
    ? (first ?? new Set())
    : new Set([...first].filter((name) => rest.every((names) => names.has(name))))
