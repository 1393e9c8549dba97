import { stringifyJson } from '../../engine/data/json.ts'
import { isMap, type Value } from '../../engine/data/values.ts'
import type { TaskSpec, WorkflowSpec } from '../../engine/language/spec.ts'
import type { Mark } from '../designer/graph/marks.ts'
import { clauses, type GraphEdge, type GraphModel, type GraphNode } from '../designer/graph/model.ts'

/** What is compared of a text that can be drawn. */
export interface Drawn {
  readonly model: GraphModel
  readonly spec: Pick<WorkflowSpec, 'tasks'>
}

/** Of a workflow that was not there yet, or is no more. */
export const emptyGraph: Drawn = { model: { nodes: [], edges: [] }, spec: { tasks: new Map() } }

export interface GraphDiff {
  /** The newer graph and what was in the older one alone. */
  readonly model: GraphModel
  readonly marks: ReadonlyMap<string, Mark>
}

/** Ids of what is gone begin so: the same id may stand for something else by now. */
const goneId = (id: string): string => `gone:${id}`

/** What a task does, without where it leads: transitions are compared as edges. */
function ownPart({ raw }: TaskSpec): string {
  const own: Value[] = []
  for (const key of Object.keys(raw).sort()) {
    const value = raw[key] as Value
    const isClause = (clauses as readonly string[]).includes(key)
    if (key === 'requires' || (isClause && !isMap(value))) continue
    if (!isClause || !isMap(value)) own.push([key, value])
    else if (value.publish !== undefined) own.push([key, value.publish])
  }
  return stringifyJson(own)
}

/** What makes two edges the same transition: where it begins, its clause, where it leads, and the how-manieth of those. */
function keyed(edges: readonly GraphEdge[]): ReadonlyMap<string, GraphEdge> {
  const known = new Map<string, GraphEdge>()
  for (const edge of edges) {
    for (let at = 0; ; at++) {
      const key = JSON.stringify([edge.source, edge.kind, edge.to, at])
      if (known.has(key)) continue
      known.set(key, edge)
      break
    }
  }
  return known
}

/** One graph of two texts: everything that is in either, with what became of it. */
export function diffGraphs(before: Drawn, after: Drawn): GraphDiff {
  const marks = new Map<string, Mark>()
  const nodes: GraphNode[] = [...after.model.nodes]
  const edges: GraphEdge[] = [...after.model.edges]
  const oldTasks = before.spec.tasks
  for (const node of after.model.nodes) {
    if (node.kind !== 'task') continue
    const old = oldTasks.get(node.name)
    const now = after.spec.tasks.get(node.name)
    if (old === undefined) marks.set(node.id, 'added')
    else if (now !== undefined && ownPart(old) !== ownPart(now)) marks.set(node.id, 'changed')
  }
  for (const node of before.model.nodes) {
    if (node.kind !== 'task' || after.spec.tasks.has(node.name)) continue
    nodes.push(node)
    marks.set(node.id, 'removed')
  }
  const newEdges = keyed(after.model.edges)
  const oldEdges = keyed(before.model.edges)
  const commandsBefore = new Map(before.model.nodes.map((node) => [node.id, node]))
  const commandsNow = new Map(after.model.nodes.map((node) => [node.id, node]))
  const tell = (edge: GraphEdge, mark: Mark) => {
    marks.set(edge.id, mark)
    // A command is nothing of its own: it came and went with the transition that leads to it.
    if (commandsNow.get(edge.target)?.kind === 'command') marks.set(edge.target, mark)
  }
  for (const [key, edge] of newEdges) {
    const old = oldEdges.get(key)
    if (old === undefined) tell(edge, 'added')
    else if (old.condition !== edge.condition || old.inherited !== edge.inherited) tell(edge, 'changed')
  }
  for (const [key, edge] of oldEdges) {
    if (newEdges.has(key)) continue
    const chip = commandsBefore.get(edge.target)
    const isChip = chip?.kind === 'command'
    if (isChip) {
      nodes.push({ ...chip, id: goneId(chip.id) })
      marks.set(goneId(chip.id), 'removed')
    }
    edges.push({ ...edge, id: goneId(edge.id), target: isChip ? goneId(edge.target) : edge.target })
    marks.set(goneId(edge.id), 'removed')
  }
  return { model: { nodes, edges }, marks }
}

/** How many of each. */
export function countMarks({ marks }: GraphDiff): Readonly<Record<Mark, number>> {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const mark of marks.values()) counts[mark]++
  return counts
}
