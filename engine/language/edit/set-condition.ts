import type { Value } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import { err, ok } from '../../result.ts'
import { nodeValue } from '../yaml/node.ts'
import { inTurn } from './compose.ts'
import { listOf } from './long-form.ts'
import { finish } from './open.ts'
import { replaceItem, replaceValue } from './replace.ts'
import type { EditResult } from './splice.ts'
import type { TransitionPlace } from './transition.ts'
import { openTransition } from './transition.ts'

export interface Guarding extends TransitionPlace {
  /** A whole expression; absent to take the transition in any case. */
  readonly condition: string | undefined
}

/** Sets, replaces or takes away the condition of a transition. One that stands alone becomes a list of one. */
export const setCondition = (text: string, args: Guarding): EditResult =>
  inTurn(text, [(now) => intoList(now, args), (now) => guard(now, args)])

/** A condition works within a list only. */
const intoList = (text: string, args: Guarding): EditResult => {
  const opened = openTransition(text, args)
  if (!opened.ok) return opened
  const { owner, entry, place } = opened.value
  const { value } = entry
  if (value.kind === 'list') return finish(text, [])
  if (value.kind === 'map') {
    const items = [...value.entries.values()].map((item) => conditional(item.name, nodeValue(item.value)))
    return finish(text, replaceValue(text, owner, entry, items))
  }
  return args.condition === undefined ? finish(text, []) : finish(text, listOf(text, owner, entry, place.scalar, []))
}

const guard = (text: string, { condition, ...args }: Guarding): EditResult => {
  const opened = openTransition(text, args)
  if (!opened.ok) return opened
  const { entry, place } = opened.value
  const { value: list } = entry
  if (list.kind !== 'list' || place.index === null) return ok({ splices: [] })
  const target = String(place.scalar.value)
  const item = list.items[place.index]
  if (item?.kind !== 'map') {
    return condition === undefined
      ? ok({ splices: [] })
      : finish(text, replaceItem(text, list, place.index, conditional(target, condition)))
  }
  if (condition === undefined) return finish(text, replaceItem(text, list, place.index, target))
  const held = item.entries.get(target)
  if (held === undefined) return err(`there is no condition of '${target}'`)
  return finish(text, nodeValue(held.value) === condition ? [] : replaceValue(text, item, held, condition))
}

const conditional = (target: string, condition: Value): Value => Object.assign(newMap(), { [target]: condition })
