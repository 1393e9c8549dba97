import { stringifyJson } from '../data/json.ts'
import type { ValueMap } from '../data/values.ts'
import type { EngineCommand, TaskSpec, TransitionSpec, WorkflowSpec } from './spec.ts'
import { engineCommands } from './spec.ts'

/** A task, drawn as one node; its id is `task:NAME`. */
export interface TaskNode {
  readonly kind: 'task'
  readonly id: string
  readonly name: string
  readonly work: 'action' | 'workflow'
  /** The action's or workflow's name, or the expression that gives it. */
  readonly target: string
  readonly join: 'all' | number | null
  readonly withItems: boolean
  /** The policies the task or task-defaults set, in the words of the language (`retry`, `wait-before`). */
  readonly policies: readonly string[]
  /** True when nothing leads to it. */
  readonly start: boolean
}

/** Where a transition to an engine command ends; each such transition has a node of its own. */
export interface CommandNode {
  readonly kind: 'command'
  readonly id: string
  /** Name of the task whose transition ends there. */
  readonly task: string
  readonly command: EngineCommand
  /** Its `msg`, as text. */
  readonly message: string | null
}

export type EdgeKind = 'on-success' | 'on-error' | 'on-complete' | 'on-skip' | 'requires'

export interface GraphEdge {
  /** `TASK:KIND:INDEX`, for requires `TASK:requires:NAME`; the same as long as that transition stays where it is. */
  readonly id: string
  /** Ids of nodes. For `requires` the edge leads from the required task to the one that requires it. */
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
  readonly condition: string | null
  /** Name of the task whose clause it is, and what the clause names. */
  readonly task: string
  readonly target: string
  /** The transition's place in its clause; of an inherited `requires` -1. */
  readonly index: number
  /** True when it comes from task-defaults. */
  readonly inherited: boolean
}

export interface WorkflowGraph {
  readonly nodes: readonly (TaskNode | CommandNode)[]
  readonly edges: readonly GraphEdge[]
}

export const taskNodeId = (name: string): string => `task:${name}`

const clauses = [
  ['on-success', 'onSuccess'],
  ['on-error', 'onError'],
  ['on-complete', 'onComplete'],
  ['on-skip', 'onSkip'],
] as const
const policies = [
  ['retry', 'retry'],
  ['wait-before', 'waitBefore'],
  ['wait-after', 'waitAfter'],
  ['timeout', 'timeout'],
  ['pause-before', 'pauseBefore'],
  ['concurrency', 'concurrency'],
  ['fail-on', 'failOn'],
] as const
const commands: readonly string[] = engineCommands

/** The graph of a workflow, in the order of its text; transitions that lead nowhere are left out. */
export const projectGraph = (spec: WorkflowSpec): WorkflowGraph => {
  const commandNodes: CommandNode[] = []
  const edges = [...spec.tasks.values()].flatMap((task) =>
    spec.type === 'reverse' ? requiresEdges(spec, task) : transitionEdges(spec, task, commandNodes),
  )
  const reached = new Set(edges.map((edge) => edge.to))
  const taskNodes = [...spec.tasks.values()].map((task) => taskNode(spec, task, !reached.has(taskNodeId(task.name))))
  return { nodes: [...taskNodes, ...commandNodes], edges }
}

const taskNode = (spec: WorkflowSpec, task: TaskSpec, start: boolean): TaskNode => ({
  kind: 'task',
  id: taskNodeId(task.name),
  name: task.name,
  work: task.workflow === undefined ? 'action' : 'workflow',
  target: task.workflow ?? task.action ?? 'std.noop',
  join: task.join ?? null,
  withItems: task.withItems !== undefined,
  policies: policies
    .filter(([, member]) => task[member] !== undefined || spec.taskDefaults?.[member] !== undefined)
    .map(([name]) => name),
  start,
})

const commandNode = (
  id: string,
  task: string,
  command: EngineCommand,
  parameters: ValueMap | undefined,
): CommandNode => {
  const message = parameters !== undefined && Object.hasOwn(parameters, 'msg') ? parameters.msg : null
  return {
    kind: 'command',
    id,
    task,
    command,
    message: message == null ? null : typeof message === 'string' ? message : stringifyJson(message),
  }
}

const transitionEdges = (spec: WorkflowSpec, task: TaskSpec, commandNodes: CommandNode[]): readonly GraphEdge[] =>
  clauses.flatMap(([kind, member]) => {
    const own = task[member]?.next ?? []
    const inherited = own.length === 0
    const usual = (): readonly TransitionSpec[] =>
      spec.taskDefaults?.[member]?.next.filter(({ target }) => target !== task.name) ?? []
    return (inherited ? usual() : own).flatMap(({ target, condition, parameters }, index): GraphEdge[] => {
      const id = `${task.name}:${kind}:${index}`
      const isCommand = commands.includes(target)
      if (!isCommand && !spec.tasks.has(target)) return []
      const to = isCommand ? `command:${id}` : taskNodeId(target)
      if (isCommand) commandNodes.push(commandNode(to, task.name, target as EngineCommand, parameters))
      return [
        {
          id,
          from: taskNodeId(task.name),
          to,
          kind,
          condition: condition ?? null,
          task: task.name,
          target,
          index,
          inherited,
        },
      ]
    })
  })

const requiresEdges = (spec: WorkflowSpec, task: TaskSpec): readonly GraphEdge[] => {
  const own = new Set(task.requires)
  const names = new Set([...own, ...(spec.taskDefaults?.requires ?? [])])
  names.delete(task.name)
  return [...names].flatMap((name): GraphEdge[] =>
    spec.tasks.has(name)
      ? [
          {
            id: `${task.name}:requires:${name}`,
            from: taskNodeId(name),
            to: taskNodeId(task.name),
            kind: 'requires',
            condition: null,
            task: task.name,
            target: name,
            index: task.requires.indexOf(name),
            inherited: !own.has(name),
          },
        ]
      : [],
  )
}
