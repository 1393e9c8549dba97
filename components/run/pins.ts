import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import { isMap, newMap, type Value } from '../../engine/data/values.ts'
import { pinnedErrorsParam, pinnedParam } from '../../engine/workflow/pinned-results.ts'

/** What a task comes to in a run that uses it, instead of calling its action: a result, or what it fails with. */
export interface Pin {
  readonly state: 'SUCCESS' | 'ERROR'
  readonly value: Value
}

/** By the names of tasks. */
export type Pins = ReadonlyMap<string, Pin>

export const noPins: Pins = new Map()

/** As they are kept: a list of `{task, result}` and `{task, error}`. A map of results by task is how it was first kept. */
export function readPins(text: string): Pins {
  const kept = parseJson(text)
  if (isMap(kept)) return new Map(Object.entries(kept).map(([task, value]) => [task, { state: 'SUCCESS', value }]))
  const pins = new Map<string, Pin>()
  for (const one of Array.isArray(kept) ? (kept as readonly Value[]) : []) {
    if (!isMap(one) || typeof one.task !== 'string') continue
    if (one.error !== undefined) pins.set(one.task, { state: 'ERROR', value: one.error })
    else pins.set(one.task, { state: 'SUCCESS', value: one.result ?? null })
  }
  return pins
}

export const writePins = (pins: Pins): string =>
  stringifyJson(
    [...pins].map(([task, { state, value }]) =>
      Object.assign(newMap(), { task, [state === 'ERROR' ? 'error' : 'result']: value }),
    ),
  )

/** The params of an execution that uses the pins of these tasks. */
export function pinParams(pins: Pins, tasks: readonly string[]): Readonly<Record<string, unknown>> {
  const of = (state: Pin['state']) =>
    tasks.flatMap((task) => {
      const pin = pins.get(task)
      return pin?.state === state ? [[task, pin.value] as const] : []
    })
  const results = of('SUCCESS')
  const errors = of('ERROR')
  return {
    ...(results.length === 0 ? {} : { [pinnedParam]: Object.fromEntries(results) }),
    ...(errors.length === 0 ? {} : { [pinnedErrorsParam]: Object.fromEntries(errors) }),
  }
}
