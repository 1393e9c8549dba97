import type { RegexNode } from './ast.ts'

/** Number of characters a part always takes, null when that varies. */
export const widthOf = (node: RegexNode): number | null => {
  switch (node.kind) {
    case 'one':
      return 1
    case 'sequence': {
      let sum = 0
      for (const item of node.items) {
        const width = widthOf(item)
        if (width === null) return null
        sum += width
      }
      return sum
    }
    case 'choice':
      return same(node.options)
    case 'group':
    case 'atomic':
      return widthOf(node.body)
    case 'repeat': {
      const width = widthOf(node.body)
      return width !== null && node.min === node.max ? width * node.min : null
    }
    case 'conditional':
      return same([node.yes, node.no])
    case 'assert':
    case 'look':
      return 0
    case 'backreference':
      return null
  }
}

const same = (nodes: readonly RegexNode[]): number | null => {
  const [first, ...rest] = nodes.map(widthOf)
  return first !== undefined && rest.every((width) => width === first) ? first : null
}
