import { Dict } from '../runtime/dict.ts'
import { Failure, typeError } from '../runtime/failure.ts'
import { entriesOf, isMapValue } from '../runtime/maps.ts'
import { strOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { truthy } from '../runtime/truthy.ts'
import { typeName } from '../runtime/type-name.ts'
import type { Args, Expr } from './ast.ts'
import { getAttribute, getItem } from './attributes.ts'
import { findFilter } from './find-filter.ts'
import type { Frame } from './frame.ts'
import { hashOf } from './hashable.ts'
import type { CallArgs } from './hosts.ts'
import { Callable, Slice, Undefined } from './hosts.ts'
import { itemsOf } from './iterate.ts'
import { Loop } from './loop.ts'
import { binary, compare, unary } from './operations.ts'
import { findTest } from './tests.ts'

/** Evaluates an expression in a scope. */
export type Code = (frame: Frame) => RV

/** Stands around each part of an expression and sees what it gives. */
export type Watch = (node: Expr, code: Code) => Code

/** How parts of a template are compiled. */
export interface Compiling {
  /** A condition may skip the part: a filter or test nobody knows fails only when it is reached. */
  readonly conditional: boolean
  readonly watch?: Watch
}

export const unconditional: Compiling = { conditional: false }

/** Turns a parsed expression into closures. A filter or test nobody knows fails here, unless a condition may skip it. */
export const compileExpression = (node: Expr, how = unconditional): Code => {
  const code = compileBare(node, how)
  return how.watch === undefined ? code : how.watch(node, code)
}

const compileBare = (node: Expr, how: Compiling): Code => {
  const compile = (inner: Expr): Code => compileExpression(inner, how)
  switch (node.kind) {
    case 'constant': {
      const { value } = node
      return () => value
    }
    case 'name': {
      const { name } = node
      return (frame) => frame.get(name)
    }
    case 'tuple':
    case 'list':
      return compileItems(node.items.map(compile), node.kind === 'tuple')
    case 'dict':
      return compileDict(node.entries.map(([key, value]) => [compile(key), compile(value)] as const))
    case 'attribute': {
      const [object, { name }] = [compile(node.object), node]
      return (frame) => frame.run.mutations.current(getAttribute(object(frame), name, frame.run))
    }
    case 'item': {
      const [object, key] = [compile(node.object), compile(node.key)]
      return (frame) => frame.run.mutations.current(getItem(object(frame), key(frame), frame.run))
    }
    case 'slice': {
      const parts = node.parts.map((part) => (part === null ? () => null : compile(part))) as [Code, Code, Code]
      return (frame) => new Slice(parts[0](frame), parts[1](frame), parts[2](frame))
    }
    case 'call':
      return compileCall(compile(node.callee), compileArgs(node.args, how))
    case 'filter':
      return compileFilter(node, how)
    case 'test':
      return compileTest(node, how)
    case 'unary': {
      const [operand, { op }] = [compile(node.operand), node]
      return op === 'not' ? (frame) => !truthy(operand(frame)) : (frame) => unary(op, operand(frame))
    }
    case 'binary':
      return compileBinary(node.op, compile(node.left), compile(node.right))
    case 'compare':
      return compileCompare(
        compile(node.first),
        node.rest.map(([op, right]) => [op, compile(right)] as const),
      )
    case 'concat': {
      const items = node.items.map(compile)
      return (frame) => {
        const texts = items.map((item) => strOf(item(frame), 'jinja'))
        frame.run.budget.take(texts.reduce((sum, text) => sum + text.length, 0))
        return texts.join('')
      }
    }
    case 'if':
      return compileIf(node, how)
  }
}

const compileIf = (node: Expr & { readonly kind: 'if' }, how: Compiling): Code => {
  const skipped: Compiling = { ...how, conditional: true }
  const test = compileExpression(node.test, skipped)
  const yes = compileExpression(node.yes, skipped)
  const no = node.no === null ? null : compileExpression(node.no, skipped)
  return (frame) => {
    if (truthy(test(frame))) return yes(frame)
    if (no !== null) return no(frame)
    const message = 'the inline if-expression on line 1 evaluated to false and no else section was defined.'
    return new Undefined(message, { lenient: true })
  }
}

const compileItems =
  (items: readonly Code[], isTuple: boolean): Code =>
  (frame) => {
    const values: RV[] = []
    for (const item of items) values.push(item(frame))
    return isTuple ? new Tuple(values) : values
  }

const compileDict =
  (entries: readonly (readonly [Code, Code])[]): Code =>
  (frame) => {
    const dict = new Dict()
    for (const [key, value] of entries) dict.set(hashable(key(frame)), value(frame))
    return dict
  }

const hashable = (key: RV): RV => {
  hashOf(key)
  return key
}

const compileBinary = (op: string, left: Code, right: Code): Code => {
  if (op === 'and') {
    return (frame) => {
      const value = left(frame)
      return truthy(value) ? right(frame) : value
    }
  }
  if (op === 'or') {
    return (frame) => {
      const value = left(frame)
      return truthy(value) ? value : right(frame)
    }
  }
  return (frame) => {
    frame.run.budget.tick()
    return binary(op, left(frame), right(frame), frame.run)
  }
}

const compileCompare =
  (first: Code, rest: readonly (readonly [string, Code])[]): Code =>
  (frame) => {
    frame.run.budget.tick()
    let left = first(frame)
    for (const [op, code] of rest) {
      const right = code(frame)
      if (!compare(op, left, right, frame.run)) return false
      left = right
    }
    return true
  }

type ArgsCode = (frame: Frame) => CallArgs

const nothingNamed: ReadonlyMap<string, RV> = new Map()

const compileArgs = (args: Args, how: Compiling): ArgsCode => {
  const positional = args.positional.map((arg) => compileExpression(arg, how))
  const named = args.named.map(([name, arg]) => [name, compileExpression(arg, how)] as const)
  const spread = args.spread && compileExpression(args.spread, how)
  const spreadNamed = args.spreadNamed && compileExpression(args.spreadNamed, how)
  return (frame) => {
    const values = positional.map((code) => code(frame))
    if (spread) values.push(...itemsOf(spread(frame), frame.run))
    if (named.length === 0 && !spreadNamed) return { positional: values, named: nothingNamed }
    const names = new Map(named.map(([name, code]) => [name, code(frame)]))
    if (spreadNamed) addSpread(names, spreadNamed(frame))
    return { positional: values, named: names }
  }
}

const addSpread = (names: Map<string, RV>, value: RV): void => {
  if (!isMapValue(value)) throw typeError(`argument after ** must be a mapping, not ${typeName(value, 'jinja')}`)
  for (const [key, item] of entriesOf(value)) names.set(strOf(key, 'jinja'), item)
}

const compileCall =
  (callee: Code, args: ArgsCode): Code =>
  (frame) => {
    const target = callee(frame)
    const { budget } = frame.run
    const values = args(frame)
    if (target instanceof Undefined) throw target.fail()
    budget.tick()
    budget.enter()
    let result: RV
    if (target instanceof Callable) result = target.call(values)
    else if (target instanceof Loop) result = target.again(values)
    else throw typeError(`'${typeName(target, 'jinja')}' object is not callable`)
    budget.leave()
    return frame.run.mutations.current(result)
  }

const compileFilter = (node: Expr & { readonly kind: 'filter' }, how: Compiling): Code => {
  const body = findFilter(node.name)
  if (body === undefined) return unknown('filter', node.name, how)
  const value = node.value === null ? pipedIn : compileExpression(node.value, how)
  const args = compileArgs(node.args, how)
  return (frame) => {
    const input = frame.run.mutations.settled(value(frame))
    frame.run.budget.tick(typeof input === 'string' ? 1 + (input.length >>> 6) : 1)
    return body(input, args(frame), frame.run)
  }
}

/** Where a block is piped through a filter, its text is this variable. */
export const pipedName = '|'

const pipedIn: Code = (frame) => frame.get(pipedName)

const compileTest = (node: Expr & { readonly kind: 'test' }, how: Compiling): Code => {
  const body = findTest(node.name)
  if (body === undefined) return unknown('test', node.name, how)
  const [value, args] = [compileExpression(node.value, how), compileArgs(node.args, how)]
  return (frame) => {
    frame.run.budget.tick()
    return body(value(frame), args(frame), frame.run)
  }
}

const unknown = (what: string, name: string, { conditional }: Compiling): Code => {
  if (!conditional) throw new Failure('TemplateAssertionError', `No ${what} named '${name}'.`)
  return () => {
    throw new Failure('TemplateRuntimeError', `No ${what} named '${name}' found.`)
  }
}
