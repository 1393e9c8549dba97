/* What is done once a turn is written: calls, news to parents and children, answers to callers. */
import { stringifyJson } from '../engine/data/json.ts'
import { newState } from '../engine/workflow/load.ts'
import type { Fault } from '../engine/workflow/messages.ts'
import { whenceOf } from '../engine/workflow/start-action.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import type { NewChild } from '../engine/workflow/turn.ts'
import { newId } from '../server/ids.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { deliver, type Hot, type Resources } from './resources.ts'
import { queueAction, runAction } from './run-action.ts'
import { heat } from './take-over.ts'
import type { OutMessage, Written } from './write-turn.ts'

/**
 * Messages that have to be written with the turn, since nothing in the rows would tell of them: commands to children,
 * and news to a parent that is not in this worker's memory or is about something else than the end.
 */
export const messagesOf = (resources: Resources, written: Written): OutMessage[] => {
  const { state, outcome } = written
  const messages: OutMessage[] = []
  const news = outcome.effects.filter((effect) => effect.kind === 'tell-parent')
  written.tellInMemory = news.length === 1 && parentAwaits(resources, state)
  for (const effect of outcome.effects) {
    if (effect.kind === 'child-command') {
      const { childId: executionId, kind: _, ...command } = effect
      const body = stringifyJson({ ...command })
      messages.push({ id: newId(), executionId, kind: 'parent-command', body })
    } else if (effect.kind === 'tell-parent' && state.parentExecutionId !== null && !written.tellInMemory) {
      const { state: to, revived } = effect
      const body = { kind: 'child-state', taskId: state.taskExecutionId, childId: state.id, state: to, revived }
      messages.push({ id: newId(), executionId: state.parentExecutionId, kind: body.kind, body: JSON.stringify(body) })
    }
  }
  return messages
}

/**
 * Whether the parent is in memory and waits for this child's end. A child that was revived or resumed goes by the inbox
 * until its parent has heard of it, so that the news arrive in order.
 */
const parentAwaits = (resources: Resources, state: ExecutionState): boolean => {
  if (!isFinal(state.state) || state.parentExecutionId === null || state.taskExecutionId === null) return false
  const task = resources.hot.get(state.parentExecutionId)?.state.tasks.get(state.taskExecutionId)
  const child = task?.children.find((one) => one.id === state.id)
  return child?.state === 'RUNNING'
}

/** Releases the effects of a written turn. */
export const releaseEffects = (resources: Resources, hot: Hot, written: Written): Reply[] => {
  const { state, outcome } = written
  const replies: Reply[] = []
  let loading: Promise<unknown> | null = null
  for (const effect of outcome.effects) {
    switch (effect.kind) {
      case 'run':
        if (effect.action.target === null) runAction(resources, hot, effect.task, effect.action, effect.call)
        break
      case 'queue':
        queueAction(resources, hot, effect.action.id)
        break
      case 'give-place-back':
        resources.executor.givePlacesBack(1)
        break
      case 'abort':
        resources.executor.abort(effect.action.id)
        break
      case 'load':
        loading = (loading ?? Promise.resolve()).then(() =>
          resources.catalog.load(effect.what, effect.name, whenceOf(state)),
        )
        break
      case 'reply':
        replies.push({ id: effect.messageId, error: effect.fault })
        break
      case 'tell-parent':
        if (written.tellInMemory) tellParent(resources, state)
        break
    }
  }
  loading
    ?.then(() => deliver(resources, hot, { kind: 'go-on' }))
    .catch((error: unknown) => resources.fail(`looking up a definition failed: ${String(error)}`))
  if (outcome.children.length > 0) crashPoint('child-created')
  for (const child of outcome.children) startChild(resources, state, child)
  if (outcome.more) deliver(resources, hot, { kind: 'go-on' })
  return replies
}

export interface Reply {
  readonly id: string
  readonly error: Fault | null
}

const tellParent = (resources: Resources, state: ExecutionState): void => {
  const parent = state.parentExecutionId === null ? undefined : resources.hot.get(state.parentExecutionId)
  if (parent === undefined || state.taskExecutionId === null || !isFinal(state.state)) return
  crashPoint('child-ended')
  deliver(resources, parent, {
    kind: 'child',
    news: {
      taskId: state.taskExecutionId,
      childId: state.id,
      state: state.state,
      revived: false,
      stateInfo: state.stateInfo,
      output: state.output,
    },
  })
}

const startChild = (resources: Resources, parent: ExecutionState, child: NewChild): void => {
  const now = Date.now()
  const state = newState(
    {
      id: child.id,
      projectId: parent.projectId,
      workflowId: child.workflow.workflowId,
      workflowName: child.workflow.name,
      workflowNamespace: child.workflow.namespace,
      revisionId: child.workflow.revisionId,
      description: 'sub-workflow execution',
      state: 'RUNNING',
      stateInfo: null,
      reason: null,
      input: '{}',
      params: '{}',
      context: '{}',
      output: null,
      runtimeContext: '{}',
      itemIndex: child.index,
      accepted: true,
      rootExecutionId: child.rootExecutionId,
      parentExecutionId: parent.id,
      taskExecutionId: child.taskId,
      seq: 0,
      createdAt: now,
      finishedAt: null,
    },
    child.workflow.spec,
    child.workflow.workbookName,
  )
  const filled = { ...state, input: child.input, params: child.params, context: child.context }
  deliver(resources, heat(resources, filled), { kind: 'start' })
}
