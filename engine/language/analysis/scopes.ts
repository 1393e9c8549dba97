/*
 * Which variables an expression can see at each place of a workflow, and where they come from (dsl.md 8).
 *
 * Values flow along transitions: a task sees what all tasks before it have published on the way to it. Inputs, vars and
 * published globals are seen everywhere. "May be there" is the union over all ways and never too small, so that whoever
 * warns of a variable which may not be there is right. "Is there for certain" is what every way brings and never too
 * large; within a cycle only what came into it from outside counts. Both take one walk over the groups of tasks that
 * reach each other, in order.
 */
import type { WorkflowSpec } from '../spec.ts'
import { BitRows } from './bits.ts'
import { CertainNames } from './certain.ts'
import type { ClauseName, Flow, FlowTransition } from './flow.ts'
import { flowOf } from './flow.ts'
import type { Outcome, Published } from './publishes.ts'
import { outcomesOf, publishedBy } from './publishes.ts'

/** Where a variable comes from. `system` is what Mistral puts there itself. */
export type VariableSource =
  | { readonly kind: 'input' | 'vars' | 'system' }
  | { readonly kind: 'publish' | 'global'; readonly task: string }
  | { readonly kind: 'with-items' }

export interface ScopedVariable {
  readonly name: string
  /** False when some way to this place does not bring it. */
  readonly certain: boolean
  readonly sources: readonly VariableSource[]
}

/**
 * A place within a task: before it runs (its name, with-items, most policies), its input, its publish, what is looked
 * at when it has ended (fail-on, break-on), or the conditions of a clause.
 */
export type ScopePoint = 'before' | 'input' | 'publish' | 'after' | ClauseName

/** Names that are always there. */
const systemNames = ['openstack', '__env', '__execution', '__task_execution', '__versions']

export class Scopes {
  readonly flow: Flow
  private readonly spec: WorkflowSpec
  private readonly roots = new Map<string, Map<string, VariableSource>>()
  private readonly bits = new Map<string, number>()
  private readonly published: Readonly<Record<Outcome, Published>>[] = []
  private readonly publishers = new Map<string, Set<string>>()
  private readonly loops = new Map<string, ReadonlySet<string>>()
  private readonly groupOf: readonly number[]
  private readonly rows: BitRows
  private certain: CertainNames | undefined

  constructor(spec: WorkflowSpec, flow: Flow = flowOf(spec)) {
    this.spec = spec
    this.flow = flow
    for (const { name } of spec.input) this.root(name, { kind: 'input' })
    for (const name of Object.keys(spec.vars ?? {})) this.root(name, { kind: 'vars' })
    for (const name of systemNames) this.root(name, { kind: 'system' })
    for (const task of flow.tasks) {
      const published = {
        success: publishedBy(task, 'success'),
        error: publishedBy(task, 'error'),
        skip: publishedBy(task, 'skip'),
      }
      this.published.push(published)
      for (const { branch, global } of Object.values(published)) {
        for (const name of global) this.root(name, { kind: 'global', task: task.name })
        for (const name of branch) {
          if (!this.bits.has(name)) this.bits.set(name, this.bits.size)
          this.publishers.set(name, (this.publishers.get(name) ?? new Set()).add(task.name))
        }
      }
    }
    const groupOf: number[] = []
    for (const [group, members] of flow.groups.entries()) for (const member of members) groupOf[member] = group
    this.groupOf = groupOf
    this.rows = this.fill()
  }

  /** True when a variable may be there; false only when no way can bring it. */
  mayHold(task: string, point: ScopePoint, name: string): boolean {
    const at = this.flow.numbers.get(task)
    if (at === undefined || this.roots.has(name)) return true
    if (point === 'input' && this.loopNames(task).has(name)) return true
    const bit = this.bits.get(name)
    if (bit === undefined) return false
    return this.rows.has(this.groupOf[at] as number, bit) || this.ownNames(at, point).includes(name)
  }

  /** True when a task before this one may have published a variable for this branch. */
  mayInherit(task: string, name: string): boolean {
    const at = this.flow.numbers.get(task)
    const bit = this.bits.get(name)
    return at !== undefined && bit !== undefined && this.rows.has(this.groupOf[at] as number, bit)
  }

  /** True when a variable may be there at the workflow's end. */
  mayReachOutput(name: string): boolean {
    return this.roots.has(name) || this.bits.has(name)
  }

  /** All names that may be there at the workflow's end. */
  namesAtEnd(): readonly string[] {
    return [...new Set([...this.roots.keys(), ...this.bits.keys()])]
  }

  /** True for what vars see: inputs and what Mistral puts there. */
  isKnownToVars(name: string): boolean {
    return this.sourcesOfRoot(name).some(({ kind }) => kind === 'input' || kind === 'system')
  }

  /** True for what `global()` finds: vars, published globals, what Mistral puts there. */
  isGlobal(name: string): boolean {
    return this.sourcesOfRoot(name).some(({ kind }) => kind !== 'input')
  }

  /** Names of the tasks that publish a variable for their branch. */
  publishersOf(name: string): readonly string[] {
    return [...(this.publishers.get(name) ?? [])]
  }

  /** How many names are gone through for those that may be at a place. */
  sizeAt(task: string): number {
    return this.roots.size + this.bits.size + this.loopNames(task).size
  }

  /** All names that may be at a place, for suggestions. */
  namesAt(task: string, point: ScopePoint): readonly string[] {
    const all = [...this.roots.keys(), ...this.bits.keys(), ...this.loopNames(task)]
    return [...new Set(all)].filter((name) => this.mayHold(task, point, name))
  }

  /** Everything that may be at a place of a task, in order of its name, with where it comes from. */
  variablesAt(task: string, point: ScopePoint): readonly ScopedVariable[] {
    const at = this.flow.numbers.get(task)
    if (at === undefined) return []
    const published = this.sourcesBefore(at)
    for (const name of this.ownNames(at, point))
      published.set(name, [...(published.get(name) ?? []), { kind: 'publish', task }])
    const items = point === 'input' ? this.loopNames(task) : new Set<string>()
    this.certain ??= new CertainNames(this.flow)
    const certain = this.certain
    return this.namesAt(task, point)
      .filter((name) => !name.startsWith('__'))
      .map((name): ScopedVariable => {
        const roots = this.sourcesOfRoot(name)
        const sources: VariableSource[] = [...roots, ...(published.get(name) ?? [])]
        if (items.has(name)) sources.push({ kind: 'with-items' })
        const always = items.has(name) || roots.some(({ kind }) => kind !== 'global')
        return { name, certain: always || certain.at(at, point).has(name), sources }
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Names that with-items of a task binds; there may be thousands, which are asked for one by one. */
  private loopNames(task: string): ReadonlySet<string> {
    let names = this.loops.get(task)
    if (names === undefined) {
      names = new Set(this.spec.tasks.get(task)?.withItems?.map(({ name }) => name))
      this.loops.set(task, names)
    }
    return names
  }

  private root(name: string, source: VariableSource): void {
    const known = this.roots.get(name) ?? new Map<string, VariableSource>()
    known.set('task' in source ? `${source.kind} ${source.task}` : source.kind, source)
    this.roots.set(name, known)
  }

  private sourcesOfRoot(name: string): readonly VariableSource[] {
    return [...(this.roots.get(name)?.values() ?? [])]
  }

  private fill(): BitRows {
    const { flow, bits } = this
    const rows = new BitRows(flow.groups.length, bits.size)
    for (const [group, members] of flow.groups.entries()) {
      for (const member of members) {
        for (const transition of flow.into[member] ?? []) {
          const before = this.groupOf[transition.from] as number
          if (before !== group) rows.union(group, before)
          for (const name of this.carriedBy(transition)) rows.add(group, bits.get(name) as number)
        }
      }
    }
    return rows
  }

  /** What the task before a transition may add on that way. */
  private carriedBy({ from, clause }: Pick<FlowTransition, 'from' | 'clause'>): readonly string[] {
    const task = this.flow.tasks[from]
    if (task === undefined) return []
    return outcomesOf(this.spec, task, clause).flatMap((outcome) => this.published[from]?.[outcome].branch ?? [])
  }

  /** What the task itself has published when a place is evaluated. */
  private ownNames(at: number, point: ScopePoint): readonly string[] {
    if (point === 'before' || point === 'input' || point === 'publish') return []
    if (point === 'after') return this.carriedBy({ from: at, clause: 'on-complete' })
    return this.carriedBy({ from: at, clause: point })
  }

  /** Which tasks before this one publish what, by name. */
  private sourcesBefore(at: number): Map<string, VariableSource[]> {
    const sources = new Map<string, VariableSource[]>()
    const open = [at]
    const seen = new Set<number>(open)
    for (let task = open.pop(); task !== undefined; task = open.pop()) {
      for (const transition of this.flow.into[task] ?? []) {
        const source = this.flow.tasks[transition.from]?.name ?? ''
        for (const name of this.carriedBy(transition)) {
          const known = sources.get(name) ?? []
          if (!known.some((one) => 'task' in one && one.task === source)) known.push({ kind: 'publish', task: source })
          sources.set(name, known)
        }
        if (seen.has(transition.from)) continue
        seen.add(transition.from)
        open.push(transition.from)
      }
    }
    return sources
  }
}
