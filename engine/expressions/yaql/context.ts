import { Host } from '../runtime/host.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'

/** Evaluates a node. */
export type Code = (context: Context) => RV

/** A function of the expression's own, made by `def`. */
export type Definition = (args: readonly RV[], named: readonly (readonly [string, RV])[]) => RV

/**
 * A scope: the variables an expression sees, its outer scope behind it. As a value it is what `let`, `with`, `def`
 * and `unpack` give to `->`.
 */
export class Context extends Host {
  readonly typeName = 'Context'
  readonly run: Run
  readonly outer: Context | null
  /** `$1`, which is `$`; undefined where this scope does not set it. */
  readonly first: RV | undefined
  private variables: Map<string, RV> | undefined
  private functions: Map<string, Definition> | undefined

  constructor(run: Run, outer: Context | null, first?: RV) {
    super()
    this.run = run
    this.outer = outer
    this.first = first
  }

  /** The value of a variable such as `$x`; null when nothing sets it. */
  get(name: string): RV {
    let scope: Context | null = this
    if (name === '$1') {
      while (scope !== null) {
        if (scope.first !== undefined) return scope.first
        scope = scope.outer
      }
      return null
    }
    while (scope !== null) {
      const value = scope.variables?.get(name)
      if (value !== undefined) return value
      scope = scope.outer
    }
    return null
  }

  set(name: string, value: RV): void {
    this.variables ??= new Map()
    this.variables.set(name, value)
  }

  /** The function that `def` made under a name, or undefined. */
  defined(name: string): Definition | undefined {
    if (!this.run.hasDefinitions) return undefined
    let scope: Context | null = this
    while (scope !== null) {
      const body = scope.functions?.get(name)
      if (body) return body
      scope = scope.outer
    }
    return undefined
  }

  define(name: string, body: Definition): void {
    this.functions ??= new Map()
    this.functions.set(name, body)
    this.run.hasDefinitions = true
  }

  repr(): string {
    return '<yaql.language.contexts.Context object at <address>>'
  }
}

/** A lazily evaluated argument: each call runs it in a scope of its own. */
export class Lambda {
  private readonly code: Code
  private readonly context: Context
  constructor(code: Code, context: Context) {
    this.code = code
    this.context = context
  }

  /** With `$1` only, the usual case. */
  call(first: RV): RV {
    return this.runIn(new Context(this.context.run, this.context, first))
  }

  /** With `$1`, `$2` … */
  callWith(args: readonly RV[]): RV {
    const context = new Context(this.context.run, this.context, args[0])
    for (let at = 1; at < args.length; at++) context.set(`$${at + 1}`, args[at] as RV)
    return this.runIn(context)
  }

  /** In a scope made elsewhere. */
  runIn(context: Context): RV {
    const { budget } = context.run
    budget.tick()
    budget.enter()
    const value = this.code(context)
    budget.leave()
    return value
  }

  /** The node evaluated as it is, without a scope of its own. */
  evaluate(): RV {
    return this.code(this.context)
  }
}
