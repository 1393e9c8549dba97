import { type ClauseSpec, engineCommands, type TaskSpec, type WorkflowSpec } from '../../../engine/language/spec.ts'
import { badgesOf } from './badges.ts'
import { type Clause, clauses, type GraphEdge, type GraphModel, type GraphNode, taskId } from './model.ts'

const field = {
  'on-success': 'onSuccess',
  'on-error': 'onError',
  'on-complete': 'onComplete',
  'on-skip': 'onSkip',
} as const

const commands: ReadonlySet<string> = new Set(engineCommands)

/** A task's own clause, or that of task-defaults where the task's own names no next task (reference: task-defaults). */
function clauseOf(workflow: WorkflowSpec, task: TaskSpec, clause: Clause): { clause: ClauseSpec; inherited: boolean } {
  const own = task[field[clause]]
  if (own !== undefined && own.next.length > 0) return { clause: own, inherited: false }
  const usual = workflow.taskDefaults?.[field[clause]]
  const next = usual?.next.filter(({ target }) => target !== task.name) ?? []
  return { clause: { next }, inherited: true }
}

function messageOf(parameters: unknown): string | null {
  if (typeof parameters !== 'object' || parameters === null || !Object.hasOwn(parameters, 'msg')) return null
  const message: unknown = Reflect.get(parameters, 'msg')
  return typeof message === 'string' ? message : JSON.stringify(message)
}

function directEdges(workflow: WorkflowSpec, task: TaskSpec, nodes: GraphNode[], edges: GraphEdge[]): void {
  for (const kind of clauses) {
    const { clause, inherited } = clauseOf(workflow, task, kind)
    for (const [index, { target, condition, parameters }] of clause.next.entries()) {
      const isCommand = commands.has(target)
      // A target that is no task is a problem the validator reports; there is nothing to draw an edge to.
      if (!isCommand && !workflow.tasks.has(target)) continue
      const to = isCommand ? `command:${task.name}:${kind}:${index}` : taskId(target)
      if (isCommand)
        nodes.push({ kind: 'command', id: to, task: task.name, command: target, message: messageOf(parameters) })
      edges.push({
        id: `${task.name}:${kind}:${index}`,
        source: taskId(task.name),
        target: to,
        kind,
        condition: condition ?? null,
        inherited,
        index,
        task: task.name,
        to: target,
      })
    }
  }
}

function reverseEdges(workflow: WorkflowSpec, task: TaskSpec, edges: GraphEdge[]): void {
  const own = new Set(task.requires)
  const all = new Set([...own, ...(workflow.taskDefaults?.requires ?? [])])
  all.delete(task.name)
  for (const required of all) {
    if (!workflow.tasks.has(required)) continue
    edges.push({
      id: `${task.name}:requires:${required}`,
      source: taskId(required),
      target: taskId(task.name),
      kind: 'requires',
      condition: null,
      inherited: !own.has(required),
      index: task.requires.indexOf(required),
      task: task.name,
      to: required,
    })
  }
}

/** The graph of a workflow: tasks in the order of the text, then the commands they end in. */
export function modelOf(workflow: WorkflowSpec): GraphModel {
  const chips: GraphNode[] = []
  const edges: GraphEdge[] = []
  for (const task of workflow.tasks.values()) {
    if (workflow.type === 'reverse') reverseEdges(workflow, task, edges)
    else directEdges(workflow, task, chips, edges)
  }
  const sources = new Map<string, Set<string>>()
  for (const edge of edges) {
    const known = sources.get(edge.target)
    if (known === undefined) sources.set(edge.target, new Set([edge.source]))
    else known.add(edge.source)
  }
  const nodes = [...workflow.tasks.values()].map((task): GraphNode => {
    const inbound = sources.get(taskId(task.name))?.size ?? 0
    return {
      kind: 'task',
      id: taskId(task.name),
      name: task.name,
      runs: task.workflow === undefined ? 'action' : 'workflow',
      target: task.workflow ?? task.action ?? 'std.noop',
      description: task.description ?? null,
      badges: badgesOf(task, inbound),
    }
  })
  return { nodes: [...nodes, ...chips], edges }
}
