import { projectGraph } from '../../../engine/language/graph.ts'
import type { TaskSpec, WorkflowSpec } from '../../../engine/language/spec.ts'
import { badgesOf } from './badges.ts'
import type { GraphModel, GraphNode } from './model.ts'

/** The language's graph of a workflow as the canvas draws it: with badges and descriptions. */
export function modelOf(workflow: WorkflowSpec): GraphModel {
  const graph = projectGraph(workflow)
  const sources = new Map<string, Set<string>>()
  for (const edge of graph.edges) {
    const known = sources.get(edge.to)
    if (known === undefined) sources.set(edge.to, new Set([edge.from]))
    else known.add(edge.from)
  }
  const nodes = graph.nodes.map((node): GraphNode => {
    if (node.kind === 'command') return node
    const task = workflow.tasks.get(node.name) as TaskSpec
    return {
      kind: 'task',
      id: node.id,
      name: node.name,
      runs: node.work,
      target: node.target,
      description: task.description ?? null,
      badges: badgesOf(task, sources.get(node.id)?.size ?? 0),
    }
  })
  const edges = graph.edges.map(({ from, to, target, ...edge }) => ({ ...edge, source: from, target: to, to: target }))
  return { nodes, edges }
}
