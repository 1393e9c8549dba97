import type { Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import type { Badge } from './model.ts'

/** A policy's value in a few characters: expressions are shown as ƒ, for they are long. */
function short(value: Value | undefined): string | null {
  if (value === undefined || value === null || value === false || value === 0) return null
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return 'ƒ'
}

function full(value: Value | undefined): string {
  return typeof value === 'string' ? value : String(value)
}

function joinBadge(join: TaskSpec['join'], inbound: number): Badge[] {
  if (join === undefined || join === 0) return []
  const text = join === 'all' ? 'all' : `${join}/${inbound}`
  const title =
    join === 'all' ? `Waits for all ${inbound} inbound tasks` : `Waits for ${join} of ${inbound} inbound tasks`
  return [{ kind: 'join', text, title }]
}

/** What a node's card tells about a task beside its name and action. `inbound` is the number of tasks that lead to it. */
export function badgesOf(task: TaskSpec, inbound: number): Badge[] {
  const badges = joinBadge(task.join, inbound)
  if (task.withItems !== undefined && task.withItems.length > 0) {
    const names = task.withItems.map(({ name }) => name)
    const limit = short(task.concurrency)
    const title = `Once for each ${names.join(', ')}${limit === null ? '' : `, ${full(task.concurrency)} at a time`}`
    badges.push({ kind: 'with-items', text: names.join(', '), title })
  }
  if (task.retry !== undefined) {
    const title = `Retries ${full(task.retry.count)} times, ${full(task.retry.delay)} s apart`
    badges.push({ kind: 'retry', text: short(task.retry.count) ?? '0', title })
  }
  const before = short(task.waitBefore)
  const after = short(task.waitAfter)
  if (before !== null || after !== null) {
    const parts = [
      ...(before === null ? [] : [`waits ${full(task.waitBefore)} s before`]),
      ...(after === null ? [] : [`waits ${full(task.waitAfter)} s after`]),
    ]
    const text = [before, after].map((part) => (part === null ? '' : part === 'ƒ' ? part : `${part}s`)).join('│')
    badges.push({ kind: 'wait', text: text.replace(/^│|│$/g, ''), title: parts.join(', ') })
  }
  const timeout = short(task.timeout)
  if (timeout !== null)
    badges.push({
      kind: 'timeout',
      text: timeout === 'ƒ' ? timeout : `${timeout}s`,
      title: `Times out after ${full(task.timeout)} s`,
    })
  if (short(task.pauseBefore) !== null)
    badges.push({ kind: 'pause', text: 'pause', title: 'Pauses the workflow before it runs' })
  return badges
}
