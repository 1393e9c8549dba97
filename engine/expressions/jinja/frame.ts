import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { globalOf } from './globals.ts'
import { Undefined } from './hosts.ts'

/** A scope of a template: its variables, the scope around it, and where output goes. */
export class Frame {
  readonly run: Run
  readonly outer: Frame | null
  readonly loopDepth: number
  private readonly variables = new Map<string, RV>()

  constructor(run: Run, outer: Frame | null, loopDepth = outer?.loopDepth ?? 0) {
    this.run = run
    this.outer = outer
    this.loopDepth = loopDepth
  }

  set(name: string, value: RV): void {
    this.variables.set(name, value)
  }

  /** A variable, else a global, else an undefined object with the name in it. */
  get(name: string): RV {
    let scope: Frame | null = this
    while (scope !== null) {
      const value = scope.variables.get(name)
      if (value !== undefined) return this.run.mutations.current(value)
      scope = scope.outer
    }
    return globalOf(name, this.run) ?? new Undefined(`'${name}' is undefined`)
  }
}
