import { Failure } from '../runtime/failure.ts'
import { strOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { truthy } from '../runtime/truthy.ts'
import type { Expr, ForStatement, Macro, Statement, Target } from './ast.ts'
import type { Code, Compiling } from './compile-expression.ts'
import { compileExpression, pipedName, unconditional } from './compile-expression.ts'
import { Frame } from './frame.ts'
import { Namespace } from './globals.ts'
import { itemsOf } from './iterate.ts'
import { Loop } from './loop.ts'
import { MacroValue } from './macro.ts'

/** Runs statements in a scope; what they print goes to `out`. */
export type Runner = (frame: Frame, out: string[]) => void

/** Compiles statements that stand one after the other. */
export const compileStatements = (statements: readonly Statement[], how = unconditional): Runner => {
  const runners = statements.map((statement) => compileStatement(statement, how))
  return (frame, out) => {
    for (const runner of runners) runner(frame, out)
  }
}

const print = (frame: Frame, out: string[], value: RV): void => {
  const text = strOf(frame.run.mutations.settled(value), 'jinja')
  frame.run.budget.take(text.length)
  out.push(text)
}

const compileStatement = (node: Statement, how: Compiling): Runner => {
  switch (node.kind) {
    case 'text': {
      const { text } = node
      return (frame, out) => {
        frame.run.budget.take(text.length)
        out.push(text)
      }
    }
    case 'print': {
      const value = compileExpression(node.value, how)
      return (frame, out) => print(frame, out, value(frame))
    }
    case 'if':
      return compileIf(node, how)
    case 'for':
      return compileFor(node, how)
    case 'set': {
      const [value, assign] = [compileExpression(node.value, how), assignment(node.target)]
      return (frame) => assign(frame, value(frame))
    }
    case 'set-block': {
      const [body, assign] = [compileBlock(node.body, how), assignment(node.target)]
      const filter = node.filter && compileExpression(node.filter, how)
      return (frame) => assign(frame, filter ? piped(frame, body(frame), filter) : body(frame))
    }
    case 'with':
      return compileWith(node, how)
    case 'filter': {
      const [body, filter] = [compileBlock(node.body, how), compileExpression(node.filter, how)]
      return (frame, out) => print(frame, out, piped(frame, body(frame), filter))
    }
    case 'macro': {
      const make = compileMacro(node.macro, how)
      return (frame) => frame.set(node.macro.name, make(frame))
    }
    case 'call': {
      const [make, call] = [compileMacro(node.macro, how), compileCallBlock(node.call, how)]
      return (frame, out) => {
        const inner = new Frame(frame.run, frame)
        inner.set(callerName, make(frame))
        print(frame, out, call(inner))
      }
    }
    case 'scope': {
      const body = compileStatements(node.body, how)
      return (frame, out) => body(new Frame(frame.run, frame), out)
    }
    case 'no-loader':
      return () => {
        throw new Failure('TypeError', 'no loader for this environment specified')
      }
  }
}

/** Where the body of a call block is kept until it is handed over. */
const callerName = '|caller'

/** The call of a call block gets its body as an argument by the name of `caller`. */
const withCaller = (call: Expr): Expr => {
  if (call.kind !== 'call') return call
  const named = [...call.args.named, ['caller', { kind: 'name', name: callerName, at: 0 }] as const]
  return { ...call, args: { ...call.args, named } }
}

const compileCallBlock = (call: Expr, how: Compiling): Code => {
  const code = compileExpression(withCaller(call), how)
  return how.watch === undefined ? code : how.watch(call, code)
}

/** A body whose output is a text. */
const compileBlock = (statements: readonly Statement[], how: Compiling): ((frame: Frame) => string) => {
  const body = compileStatements(statements, how)
  return (frame) => {
    const out: string[] = []
    body(new Frame(frame.run, frame), out)
    return out.join('')
  }
}

const piped = (frame: Frame, text: string, filter: Code): RV => {
  const inner = new Frame(frame.run, frame)
  inner.set(pipedName, text)
  return filter(inner)
}

const compileIf = (node: Statement & { readonly kind: 'if' }, how: Compiling): Runner => {
  const skipped: Compiling = { ...how, conditional: true }
  const branches = node.branches.map(
    ([test, body]) => [compileExpression(test, skipped), compileStatements(body, skipped)] as const,
  )
  const otherwise = compileStatements(node.otherwise, skipped)
  return (frame, out) => {
    for (const [test, body] of branches) if (truthy(test(frame))) return body(frame, out)
    otherwise(frame, out)
  }
}

const compileWith = (node: Statement & { readonly kind: 'with' }, how: Compiling): Runner => {
  const bindings = node.bindings.map(([target, value]) => [assignment(target), compileExpression(value, how)] as const)
  const body = compileStatements(node.body, how)
  return (frame, out) => {
    const inner = new Frame(frame.run, frame)
    for (const [assign, value] of bindings) assign(inner, value(frame))
    body(inner, out)
  }
}

const assignment = (target: Target): ((frame: Frame, value: RV) => void) => {
  if (target.kind === 'name') return (frame, value) => frame.set(target.name, value)
  if (target.kind === 'namespace') {
    return (frame, value) => {
      const space = frame.get(target.name)
      if (!(space instanceof Namespace)) {
        throw new Failure('TemplateRuntimeError', 'cannot assign attribute on non-namespace object')
      }
      space.set(target.attribute, value)
    }
  }
  const parts = target.items.map(assignment)
  return (frame, value) => {
    const items = value instanceof Tuple ? value.items : itemsOf(value, frame.run)
    if (items.length > parts.length)
      throw new Failure('ValueError', `too many values to unpack (expected ${parts.length})`)
    if (items.length < parts.length) {
      throw new Failure('ValueError', `not enough values to unpack (expected ${parts.length}, got ${items.length})`)
    }
    for (const [at, assign] of parts.entries()) assign(frame, items[at] as RV)
  }
}

const compileFor = (node: ForStatement, how: Compiling): Runner => {
  const source = compileExpression(node.items, how)
  const assign = assignment(node.target)
  const test = node.test && compileExpression(node.test, how)
  const body = compileStatements(node.body, how)
  const otherwise = compileStatements(node.otherwise, how)

  const runOver = (frame: Frame, value: RV, depth: number, out: string[]): void => {
    const { run } = frame
    let items = itemsOf(value, run)
    if (test) {
      items = items.filter((item) => {
        const scope = new Frame(run, frame)
        assign(scope, item)
        return truthy(test(scope))
      })
    } else if (Array.isArray(value)) items = [...items]
    const recurse = (inner: RV): RV => {
      const text: string[] = []
      runOver(frame, inner, depth + 1, text)
      return text.join('')
    }
    const loop = new Loop(items, depth, node.recursive ? recurse : null)
    for (const [at, item] of items.entries()) {
      run.budget.tick()
      const scope = new Frame(run, frame, depth + 1)
      loop.at = at
      scope.set('loop', loop)
      assign(scope, run.mutations.current(item))
      body(scope, out)
    }
    if (items.length === 0) otherwise(new Frame(run, frame), out)
  }

  return (frame, out) => runOver(frame, source(frame), 0, out)
}

const compileMacro = (macro: Macro, how: Compiling): ((frame: Frame) => MacroValue) => {
  const body = compileStatements(macro.body, how)
  const defaults = macro.params.map(({ otherwise }) => otherwise && compileExpression(otherwise, how))
  return (outer) => new MacroValue(macro, defaults, body, outer)
}
