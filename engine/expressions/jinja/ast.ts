import type { RV } from '../runtime/runtime-value.ts'

/** An expression of a template. `at` is where it begins in the source. */
export type Expr =
  | { readonly kind: 'constant'; readonly value: RV; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly Expr[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expr, Expr])[] }
  | { readonly kind: 'attribute'; readonly object: Expr; readonly name: string; readonly at: number }
  | { readonly kind: 'item'; readonly object: Expr; readonly key: Expr }
  | { readonly kind: 'slice'; readonly parts: readonly (Expr | null)[] }
  | { readonly kind: 'call'; readonly callee: Expr; readonly args: Args }
  | { readonly kind: 'filter'; readonly name: string; readonly value: Expr | null; readonly args: Args }
  | { readonly kind: 'test'; readonly name: string; readonly value: Expr; readonly args: Args }
  | { readonly kind: 'unary'; readonly op: 'not' | '-' | '+'; readonly operand: Expr }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'compare'; readonly first: Expr; readonly rest: readonly (readonly [string, Expr])[] }
  | { readonly kind: 'concat'; readonly items: readonly Expr[] }
  | { readonly kind: 'if'; readonly test: Expr; readonly yes: Expr; readonly no: Expr | null }

/** Arguments of a call, with what `*` and `**` spread. */
export interface Args {
  readonly positional: readonly Expr[]
  readonly named: readonly (readonly [string, Expr])[]
  readonly spread: Expr | null
  readonly spreadNamed: Expr | null
}

/** What an assignment assigns to. */
export type Target =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'tuple'; readonly items: readonly Target[] }
  | { readonly kind: 'namespace'; readonly name: string; readonly attribute: string }

/** A parameter of a macro. */
export interface MacroParam {
  readonly name: string
  readonly otherwise: Expr | null
}

export interface Macro {
  readonly name: string
  readonly params: readonly MacroParam[]
  readonly body: readonly Statement[]
}

/** A statement of a template. */
export type Statement =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly value: Expr }
  | {
      readonly kind: 'if'
      readonly branches: readonly (readonly [Expr, readonly Statement[]])[]
      readonly otherwise: readonly Statement[]
    }
  | ForStatement
  | { readonly kind: 'set'; readonly target: Target; readonly value: Expr }
  | {
      readonly kind: 'set-block'
      readonly target: Target
      readonly filter: Expr | null
      readonly body: readonly Statement[]
    }
  | {
      readonly kind: 'with'
      readonly bindings: readonly (readonly [Target, Expr])[]
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'filter'; readonly filter: Expr; readonly body: readonly Statement[] }
  | { readonly kind: 'macro'; readonly macro: Macro }
  | { readonly kind: 'call'; readonly call: Expr; readonly macro: Macro }
  | { readonly kind: 'scope'; readonly body: readonly Statement[] }
  | { readonly kind: 'no-loader' }

export interface ForStatement {
  readonly kind: 'for'
  readonly target: Target
  readonly items: Expr
  readonly test: Expr | null
  readonly recursive: boolean
  readonly body: readonly Statement[]
  readonly otherwise: readonly Statement[]
}
