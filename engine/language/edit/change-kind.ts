import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { finish } from './open.ts'
import type { EditResult } from './splice.ts'
import type { TransitionPlace } from './transition.ts'
import { conditionOf, openTransition } from './transition.ts'
import type { ClauseName } from './transitions.ts'

/** Moves a transition, its condition with it, to the end of another clause of its task. */
export const changeKind = (text: string, args: TransitionPlace & { readonly to: ClauseName }): EditResult => {
  const opened = openTransition(text, args)
  if (!opened.ok) return opened
  if (args.kind === args.to) return finish(text, [])
  const { entry, place } = opened.value
  const target = String(place.scalar.value)
  const condition = conditionOf(entry, place)
  const { workflow, task: from } = args
  return inTurn(text, [
    (now) =>
      connect(now, {
        workflow,
        from,
        to: target,
        kind: args.to,
        ...(condition === undefined ? {} : { condition }),
      }),
    (now) => disconnect(now, args),
  ])
}
