/**
 * Evaluates expressions given as JSON lines on the standard input, one answer a line on the standard output:
 * `{"id","language","mode","expr","context","vars"}` → `{"id","result","str"}`, `{"id","error"}` or `{"id","result_type"}`.
 * Mode `bare` takes the inside of the delimiters, `inline` a text, `recursive` a structure, `validate` checks a text only.
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { parseJson, stringifyJson } from '../engine/data/json.ts'
import type { ValueMap } from '../engine/data/values.ts'
import { isMap, newMap } from '../engine/data/values.ts'
import type { BareAnswer } from '../engine/expressions/evaluate-bare.ts'
import { evaluateBare } from '../engine/expressions/evaluate-bare.ts'

const answerTo = (line: string): string => {
  const out = newMap()
  try {
    const request = parseJson(line)
    if (!isMap(request)) throw new TypeError('a line must be a JSON object')
    out.id = request.id ?? null
    const answer = evaluateBare(request as ValueMap, {
      now: () => Date.now(),
      uuid: () => randomUUID(),
      random: () => Math.random(),
      clock: () => performance.now(),
    })
    return stringifyJson(Object.assign(out, answer satisfies BareAnswer))
  } catch (error) {
    out.error = Object.assign(newMap(), { class: 'RequestError', message: error instanceof Error ? error.message : '' })
    return stringifyJson(out)
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  if (line.trim() !== '') process.stdout.write(`${answerTo(line)}\n`)
})
