import type { ExplainedPart } from './explain.ts'
import { printYaql } from './print-parts.ts'
import { failureOf } from './run-text.ts'
import { dataOf, Run } from './runtime/run.ts'
import { typeName } from './runtime/type-name.ts'
import type { EvaluationScope } from './scope.ts'
import { SeenParts, shown } from './seen-parts.ts'
import type { ArgNode, Node } from './yaql/ast.ts'
import { compileNode } from './yaql/compile.ts'
import { runYaql } from './yaql/evaluate.ts'
import { finalize } from './yaql/finalize.ts'

/** What the parts of a YAQL expression came to. */
export const explainYaql = (root: Node, scope: EvaluationScope): ExplainedPart => {
  const run = new Run(scope)
  const seen = new SeenParts<Node>({
    value: (value) => () => shown(() => finalize(value, run), typeName(value, 'yaql')),
    items: (items) => shown(() => finalize(items, run), 'generator'),
  })
  const code = compileNode(root, (node, inner) => (context) => seen.watch(node, () => inner(context)))
  try {
    runYaql(code, dataOf(scope), scope)
  } catch (error) {
    failureOf(error)
  }
  const part = (node: Node): ExplainedPart => seen.explained(node, printYaql(node), yaqlParts(node).map(part))
  return part(root)
}

/** Parts that are worth a line: what is written out says its value itself. */
const yaqlParts = (node: Node): readonly Node[] => {
  if (node.kind === 'group') return yaqlParts(node.inner)
  if (node.kind === 'dot') {
    return [...worth(node.left), ...(node.right.kind === 'call' ? node.right.args.flatMap(argParts) : [])]
  }
  return node.kind === 'call' ? node.args.flatMap(argParts) : []
}

const argParts = (arg: ArgNode): readonly Node[] => {
  if (arg === null) return []
  return arg.kind === 'rule' ? [...worth(arg.source), ...worth(arg.target)] : worth(arg)
}

const worth = (node: Node): readonly Node[] => {
  if (node.kind === 'group') return worth(node.inner)
  return node.kind === 'constant' || node.kind === 'keyword' ? [] : [node]
}
