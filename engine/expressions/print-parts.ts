/* Parsed expressions as texts again: in one form, whatever blanks and brackets they were written with. */
import type { Expr } from './jinja/ast.ts'
import { reprOf } from './runtime/repr.ts'
import type { ArgNode, Node } from './yaql/ast.ts'

/** A part of a YAQL expression. */
export const printYaql = (node: Node): string => {
  switch (node.kind) {
    case 'constant':
      return constant(node.value)
    case 'keyword':
      return node.name
    case 'variable':
      return node.name === '$1' ? '$' : node.name
    case 'group':
      return printYaql(node.inner)
    case 'dot':
      return `${operand(node.left)}${node.safe ? '?.' : '.'}${printYaql(node.right)}`
    case 'call': {
      const { name } = node
      const args = node.args.map(argument)
      const sign = name.startsWith('#unary_operator_')
        ? name.slice('#unary_operator_'.length)
        : name === '*equal'
          ? '='
          : name === '*not_equal'
            ? '!='
            : name.startsWith('#operator_')
              ? name.slice('#operator_'.length)
              : null
      const operands = node.args.map(operand)
      if (sign !== null) return operands.length === 1 ? `${sign} ${operands[0]}` : operands.join(` ${sign} `)
      if (name === '#indexer') return `${operands[0]}[${args.slice(1).join(', ')}]`
      if (name === '#list') return `[${args.join(', ')}]`
      return name === '#map' ? `{${args.join(', ')}}` : `${name}(${args.join(', ')})`
    }
  }
}

const argument = (arg: ArgNode): string => {
  if (arg === null) return ''
  if (arg.kind === 'rule') return `${printYaql(arg.source)} => ${printYaql(arg.target)}`
  return printYaql(arg)
}

/** What an operator is applied to: another operator without brackets would read otherwise. */
const operand = (arg: ArgNode): string =>
  arg !== null && arg.kind === 'call' && /^(#operator_|\*)/.test(arg.name) ? `(${printYaql(arg)})` : argument(arg)

const words = new Map<unknown, string>([
  [true, 'true'],
  [false, 'false'],
  [null, 'null'],
])

const constant = (value: Parameters<typeof reprOf>[0]): string => words.get(value) ?? reprOf(value, 'yaql')

/** A part of a Jinja expression. */
export const printJinja = (expr: Expr): string => {
  switch (expr.kind) {
    case 'constant':
      return constant(expr.value)
    case 'name':
      return expr.name
    case 'tuple':
      return `(${expr.items.map(printJinja).join(', ')})`
    case 'list':
      return `[${expr.items.map(printJinja).join(', ')}]`
    case 'dict':
      return `{${expr.entries.map(([key, value]) => `${printJinja(key)}: ${printJinja(value)}`).join(', ')}}`
    case 'attribute':
      return `${inner(expr.object)}.${expr.name}`
    case 'item':
      return `${inner(expr.object)}[${printJinja(expr.key)}]`
    case 'slice':
      return expr.parts.map((part) => (part === null ? '' : printJinja(part))).join(':')
    case 'call':
      return `${inner(expr.callee)}(${argsText(expr.args)})`
    case 'filter': {
      const args = argsText(expr.args)
      const call = args === '' ? expr.name : `${expr.name}(${args})`
      return expr.value === null ? call : `${inner(expr.value)} | ${call}`
    }
    case 'test': {
      const args = argsText(expr.args)
      return `${inner(expr.value)} is ${args === '' ? expr.name : `${expr.name}(${args})`}`
    }
    case 'unary':
      return expr.op === 'not' ? `not ${inner(expr.operand)}` : `${expr.op}${inner(expr.operand)}`
    case 'binary':
      return `${inner(expr.left)} ${expr.op} ${inner(expr.right)}`
    case 'compare':
      return [inner(expr.first), ...expr.rest.map(([op, right]) => `${op} ${inner(right)}`)].join(' ')
    case 'concat':
      return expr.items.map(inner).join(' ~ ')
    case 'if': {
      const otherwise = expr.no === null ? '' : ` else ${printJinja(expr.no)}`
      return `${printJinja(expr.yes)} if ${printJinja(expr.test)}${otherwise}`
    }
  }
}

const loose: ReadonlySet<Expr['kind']> = new Set(['binary', 'compare', 'concat', 'if', 'unary'])

const inner = (expr: Expr): string => (loose.has(expr.kind) ? `(${printJinja(expr)})` : printJinja(expr))

const argsText = (args: (Expr & { readonly kind: 'call' })['args']): string =>
  [
    ...args.positional.map(printJinja),
    ...args.named.map(([name, value]) => `${name}=${printJinja(value)}`),
    ...(args.spread === null ? [] : [`*${printJinja(args.spread)}`]),
    ...(args.spreadNamed === null ? [] : [`**${printJinja(args.spreadNamed)}`]),
  ].join(', ')
