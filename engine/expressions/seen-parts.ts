import { stringifyJson } from '../data/json.ts'
import type { ExplainedPart, ShownValue } from './explain.ts'
import { failureOf } from './run-text.ts'
import type { Failure } from './runtime/failure.ts'
import { DONE, Lazy } from './runtime/lazy.ts'
import type { RV } from './runtime/runtime-value.ts'
import { toStored } from './runtime/store.ts'

const longestShown = 4_000
const mostValues = 3
/** Items of a sequence that is read once: so many are kept on the way. */
const mostItems = 50

/** What was seen of a part while it ran; values are shown when all has run, for what is read lazily is read by then. */
interface Seen {
  times: number
  readonly values: (() => ShownValue)[]
  error: string | null
}

/** How a value of a language is shown. */
export interface ValueShower {
  /** What is known of it now; what it gives back is called at the end. */
  readonly value: (value: RV) => () => ShownValue
  readonly items: (items: readonly RV[]) => ShownValue
}

/** What the parts of one expression or template came to while it ran once. */
export class SeenParts<Part extends object> {
  private readonly seen = new Map<Part, Seen>()
  private readonly show: ValueShower

  constructor(show: ValueShower) {
    this.show = show
  }

  /** Runs a part and keeps what it gives. A sequence that can be read only once is kept while others read it. */
  watch(part: Part, run: () => RV): RV {
    const seen = this.of(part)
    seen.times++
    try {
      const value = run()
      if (seen.values.length >= mostValues) return value
      if (!(value instanceof Lazy)) {
        seen.values.push(this.show.value(value))
        return value
      }
      const teed: Teed = { items: [], isCut: false }
      seen.values.push(() => ({ ...this.show.items(teed.items), isCut: teed.isCut }))
      return tee(value as Lazy<RV>, teed)
    } catch (error) {
      seen.error ??= failureText(failureOf(error))
      throw error
    }
  }

  /** A part as it is told, under the source that it is shown by. */
  explained(part: Part, source: string, parts: readonly ExplainedPart[]): ExplainedPart {
    const { times, values, error } = this.of(part)
    return { source, times, values: values.map((value) => value()), error, parts }
  }

  private of(part: Part): Seen {
    const known = this.seen.get(part) ?? { times: 0, values: [], error: null }
    this.seen.set(part, known)
    return known
  }
}

/** What was read of a sequence that can be read only once. */
interface Teed {
  readonly items: RV[]
  isCut: boolean
}

const tee = ({ pull, name }: Lazy<RV>, teed: Teed): Lazy<RV> =>
  new Lazy<RV>(() => {
    const item = pull()
    if (item === DONE) return DONE
    if (teed.items.length < mostItems) teed.items.push(item)
    else teed.isCut = true
    return item
  }, name)

/** As Python would print it: `KeyError: 'x'` says more than `'x'`. */
const failureText = ({ type, message }: Pick<Failure, 'type' | 'message'>): string => `${type}: ${message}`

/** What cannot be stored, as functions and scopes, is told by the name of its kind. */
export const shown = (value: () => RV, type: string): ShownValue => {
  try {
    const json = stringifyJson(toStored(value()))
    return { json: json.slice(0, longestShown), isCut: json.length > longestShown, type }
  } catch (error) {
    failureOf(error)
    return { json: '', isCut: false, type }
  }
}
