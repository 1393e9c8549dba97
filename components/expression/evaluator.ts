import { stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import type { ExplainedPart } from '../../engine/expressions/explain.ts'
import type { PastPlace } from '../../engine/workflow/past-context.ts'

/** What the worker is asked; documents go as JSON, which keeps the kinds of numbers apart. */
export interface Question {
  readonly id: number
  readonly context: string
  readonly place: string
  readonly data: string
  readonly explain: boolean
}

/** What it answers: a value as JSON, or what went wrong. */
export interface Answer {
  readonly id: number
  readonly json: string | null
  readonly error: string | null
  readonly parts: readonly ExplainedPart[]
}

/** What has not come back by then is stuck: the engine's limits end all else earlier. */
const patienceMs = 6_000

let worker: Worker | null = null
let ids = 0
const waiting = new Map<number, (answer: Answer) => void>()

function start(): Worker {
  worker = new Worker(new URL('./evaluate.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  return worker
}

function giveUp(): void {
  worker?.terminate()
  worker = null
  for (const [id, tell] of waiting) tell({ id, json: null, error: 'The expression took too long.', parts: [] })
  waiting.clear()
}

/**
 * Evaluates a text or a structure of texts at a place of a past run. `context` is a PastContext as JSON. Never rejects:
 * what goes wrong is part of the answer.
 */
export function evaluateAt(question: {
  readonly context: string
  readonly place: PastPlace
  readonly data: Value
  readonly explain?: boolean
}): Promise<Answer> {
  const id = ++ids
  return new Promise((resolve) => {
    const timer = setTimeout(giveUp, patienceMs)
    waiting.set(id, (answer) => {
      clearTimeout(timer)
      resolve(answer)
    })
    const { context, place, data, explain = false } = question
    ;(worker ?? start()).postMessage({
      id,
      context,
      place: stringifyJson(place as unknown as Value),
      data: stringifyJson(data),
      explain,
    } satisfies Question)
  })
}
