import { parseAst } from 'vitest/node'

export interface Import {
  readonly specifier: string
  /** From 1. */
  readonly line: number
}

/**
 * Finds everything a module names as another module: import and export … from (types as well), import(), import types,
 * require() and `new URL('…', import.meta.url)`, which is how a worker is started.
 */
export function findImports(source: string, file: string): Import[] {
  const found: Import[] = []
  const lang = /\.[cm]?js$/.test(file) ? 'jsx' : file.endsWith('.tsx') ? 'tsx' : 'ts'
  const add = (node: unknown) => {
    if (!isNode(node) || node.type !== 'Literal' || typeof node.value !== 'string') return
    found.push({ specifier: node.value, line: source.slice(0, node.start).split('\n').length })
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (!isNode(value)) return
    if (/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(value.type)) add(value.source)
    if (value.type === 'TSImportType') add(value.source ?? value.argument)
    if (value.type === 'TSExternalModuleReference') add(value.expression)
    if (value.type === 'CallExpression' && nameOf(value.callee) === 'require') add(first(value.arguments))
    if (value.type === 'NewExpression' && nameOf(value.callee) === 'URL' && lengthOf(value.arguments) === 2) {
      add(first(value.arguments))
    }
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child)
  }
  visit(parseAst(source, { lang }))
  return found
}

type Node = Record<string, unknown> & { type: string; start: number }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
const nameOf = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? node.name : undefined)
const first = (list: unknown) => (Array.isArray(list) ? list[0] : undefined)
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0)
