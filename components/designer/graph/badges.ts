import type { Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import type { Badge, BadgeWords } from './model.ts'

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
  const among = String(inbound)
  const text = join === 'all' ? 'all' : `${join}/${inbound}`
  const says: BadgeWords =
    join === 'all' ? { text: 'joinAll', args: [among] } : { text: 'joinSome', args: [String(join), among] }
  return [{ kind: 'join', text, says }]
}

function waitBadge(task: TaskSpec): Badge[] {
  const [before, after] = [short(task.waitBefore), short(task.waitAfter)]
  if (before === null && after === null) return []
  const text = [before, after].map((part) => (part === null ? '' : part === 'ƒ' ? part : `${part}s`)).join('│')
  const [first, then] = [full(task.waitBefore), full(task.waitAfter)]
  const says: BadgeWords =
    after === null
      ? { text: 'waitBefore', args: [first] }
      : before === null
        ? { text: 'waitAfter', args: [then] }
        : { text: 'waitBoth', args: [first, then] }
  return [{ kind: 'wait', text: text.replace(/^│|│$/g, ''), says }]
}

/** What a node's card tells about a task beside its name and action. `inbound` is the number of tasks that lead to it. */
export function badgesOf(task: TaskSpec, inbound: number): Badge[] {
  const badges = joinBadge(task.join, inbound)
  if (task.withItems !== undefined && task.withItems.length > 0) {
    const names = task.withItems.map(({ name }) => name).join(', ')
    const says: BadgeWords =
      short(task.concurrency) === null
        ? { text: 'items', args: [names] }
        : { text: 'itemsAtATime', args: [names, full(task.concurrency)] }
    badges.push({ kind: 'with-items', text: names, says })
  }
  if (task.retry !== undefined) {
    const { count, delay } = task.retry
    badges.push({ kind: 'retry', text: short(count) ?? '0', says: { text: 'retry', args: [full(count), full(delay)] } })
  }
  badges.push(...waitBadge(task))
  const timeout = short(task.timeout)
  if (timeout !== null) {
    const text = timeout === 'ƒ' ? timeout : `${timeout}s`
    badges.push({ kind: 'timeout', text, says: { text: 'timeout', args: [full(task.timeout)] } })
  }
  if (short(task.pauseBefore) !== null) badges.push({ kind: 'pause', text: 'pause', says: { text: 'pause', args: [] } })
  return badges
}
