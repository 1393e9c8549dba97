import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlMap } from '../yaml/node.ts'
import { ownEntries } from './place.ts'
import { conditionOf } from './transition.ts'
import { type ClauseName, clauseNames, nextEntry, placesOf } from './transitions.ts'

/** A transition of the workflow. */
export interface Link {
  readonly task: string
  readonly kind: ClauseName
  readonly index: number
  readonly to: string
  readonly condition: string | undefined
}

/** How tasks that become one call are entered and left. */
export interface Border {
  /** The ways in: the first of the transitions that a clause has into them, and those that the call makes needless. */
  readonly ways: readonly { readonly first: Link; readonly needless: readonly Link[] }[]
  /** The transitions that lead on, one for each clause and target. */
  readonly leave: readonly Link[]
}

/** Where the tasks begin and end, or why they cannot become one call. */
export const borderOf = (map: YamlMap, within: ReadonlySet<string>): Result<Border, string> => {
  const links = ownEntries(map).flatMap(({ name, value }) => (value.kind === 'map' ? linksOf(name, value) : []))
  const ways = waysIn(map, within, links)
  if (!ways.ok) return ways
  const leave = links.filter(({ task, to }) => within.has(task) && !within.has(to) && map.entries.has(to))
  const wrong = checkLeave(map, within, links, leave)
  if (wrong !== null) return err(wrong)
  const isFirst = (link: Link, at: number) =>
    at === leave.findIndex(({ kind, to }) => kind === link.kind && to === link.to)
  return ok({ ways: ways.value, leave: leave.filter(isFirst) })
}

const linksOf = (task: string, node: YamlMap): readonly Link[] =>
  clauseNames.flatMap((kind) => {
    const entry = node.entries.get(kind)
    const next = entry === undefined ? undefined : nextEntry(entry)
    if (next === undefined) return []
    return placesOf(next.value).map((place, index): Link => {
      return { task, kind, index, to: place.name, condition: conditionOf(next, place) }
    })
  })

/** A call starts all tasks that nothing within leads to: so each way in must lead to all of them, under one condition. */
const waysIn = (map: YamlMap, within: ReadonlySet<string>, links: readonly Link[]): Result<Border['ways'], string> => {
  const enter = links.filter(({ task, to }) => !within.has(task) && within.has(to))
  const starts = new Set(enter.map(({ to }) => to))
  const middle = links.find(({ task, to }) => within.has(task) && starts.has(to))
  if (middle !== undefined) return err(`'${middle.to}' is entered in the middle: it has other ways within`)
  const inbound = new Set(links.map(({ to }) => to))
  const alone = [...within].find((task) => !inbound.has(task))
  if (starts.size > 0 && alone !== undefined) return err(`'${alone}' starts by itself: nothing outside leads to it`)
  for (const start of starts) {
    const node = map.entries.get(start)?.value
    if (node?.kind === 'map' && node.entries.has('join')) return err(`'${start}' joins what comes from outside`)
  }
  const ways = new Map<string, Link[]>()
  for (const link of enter) {
    const way = `${link.task} ${link.kind}`
    ways.set(way, [...(ways.get(way) ?? []), link])
  }
  const known: { readonly first: Link; readonly needless: readonly Link[] }[] = []
  for (const way of ways.values()) {
    const [first, ...needless] = way as [Link, ...Link[]]
    const { task, kind, condition } = first
    known.push({ first, needless })
    const led = new Set(way.map(({ to }) => to))
    const missed = [...starts].find((start) => !led.has(start))
    if (missed !== undefined) return err(`'${task}' leads to some of them and not to '${missed}': a call starts both`)
    if (way.length > starts.size || way.some((link) => link.condition !== condition)) {
      return err(`'${task}' leads to several of them under different conditions (${kind}): join these first`)
    }
  }
  return ok(known)
}

const checkLeave = (
  map: YamlMap,
  within: ReadonlySet<string>,
  links: readonly Link[],
  leave: readonly Link[],
): string | null => {
  for (const { task, kind, to, condition } of leave) {
    if (links.some((other) => other.task === task && other.kind === kind && within.has(other.to))) {
      return `'${task}' leads on within and to '${to}' outside: a workflow is left at its end`
    }
    const twin = leave.find((other) => other.kind === kind && other.to === to && other.task !== task)
    if (twin === undefined) continue
    if (twin.condition !== condition) return `'${task}' and '${twin.task}' lead to '${to}' under different conditions`
    const target = map.entries.get(to)?.value
    const join = target?.kind === 'map' ? target.entries.get('join')?.value : undefined
    const isAll = join?.kind === 'scalar' && join.value === 'all'
    // Of errors one is enough to fail the call; what success leads to twice runs twice.
    if (kind !== 'on-error' && !isAll) return `'${task}' and '${twin.task}' both lead to '${to}', which would run once`
  }
  return null
}
