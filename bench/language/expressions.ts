/*
 * Parse and evaluate rates of typical expressions, beside those of python yaql and Jinja2 in the same run, as ratios.
 * Rates are calls in a second of CPU, for wall time belongs to the machine's neighbours; the two sides take turns, and
 * the ratio is the median over the rounds. Values are compared before anything is measured. Nothing is parsed in an
 * evaluation, on either side (Mistral itself parses anew each time).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import type { Value, ValueMap } from '../../engine/data/values.ts'
import { evaluateText } from '../../engine/expressions/evaluate-text.ts'
import { parseNewText } from '../../engine/expressions/parsed-text.ts'
import type { EvaluationScope } from '../../engine/expressions/scope.ts'
import { noFunctions } from '../../engine/expressions/scope.ts'
import { median } from '../median.ts'
import { print } from '../print.ts'
import type { Peer } from './peer.ts'
import { startPeer } from './peer.ts'

interface Case {
  readonly name: string
  readonly language: 'yaql' | 'jinja'
  readonly text: string
  readonly context: string
}

const rounds = 5
const seconds = 0.1
const phases = ['parse', 'evaluate'] as const

const readCases = (): { cases: readonly Case[]; contexts: Record<string, ValueMap> } => {
  const given = parseJson(readFileSync(path.join(import.meta.dirname, 'expressions.json'), 'utf8')) as unknown as {
    cases: readonly (Omit<Case, 'context'> & { context?: string })[]
    contexts: { server: ValueMap }
  }
  const states = ['ACTIVE', 'BUILD', 'ERROR']
  const servers = Array.from({ length: 100 }, (_, i) => ({
    id: `id-${i}`,
    name: `web-${(i * 37) % 100}`,
    state: states[i % states.length],
    ram: 512 << (i % 4),
  }))
  return {
    cases: given.cases.map((one) => ({ ...one, context: one.context ?? 'server' })),
    contexts: { ...given.contexts, servers: parseJson(JSON.stringify({ servers })) as ValueMap },
  }
}

const taskView = parseJson('{"result": {"server": {"id": "a1", "addresses": [{"addr": "10.0.0.7"}]}}}') as ValueMap

const scopeOf = (data: ValueMap): EvaluationScope => ({
  layers: [data],
  functions: {
    ...noFunctions({ now: () => Date.now(), uuid: () => '', random: () => Math.random() }),
    task: () => taskView,
  },
  limits: { clock: () => performance.now() },
})

/** Calls in a second of CPU. */
const rate = (call: () => unknown): number => {
  const began = process.cpuUsage()
  for (let calls = 0, batch = 10; ; ) {
    for (let at = 0; at < batch; at++) call()
    calls += batch
    const { user, system } = process.cpuUsage(began)
    const spent = (user + system) / 1e6
    if (spent >= seconds) return calls / spent
    if (spent < seconds / 20) batch *= 2
  }
}

const checkValue = async (peer: Peer, at: number, one: Case, value: Value): Promise<void> => {
  const answer = await peer.ask<{ value: unknown }>({ case: at, phase: 'value', seconds: 0 })
  const ours = JSON.parse(stringifyJson(value)) as unknown
  if (!isDeepStrictEqual(ours, answer.value)) {
    throw new Error(`${one.name}: ${JSON.stringify(ours)} here, ${JSON.stringify(answer.value)} in Python`)
  }
}

/** Measures the wanted cases, all when none is named. */
export const run = async (wanted: readonly string[]): Promise<void> => {
  const { cases: all, contexts } = readCases()
  const cases = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const peer = startPeer({ cases, contexts: JSON.parse(stringifyJson(contexts as Value)) as object })
  const lowest: Record<string, number> = {}
  try {
    for (const [at, one] of cases.entries()) {
      const scope = scopeOf(contexts[one.context] as ValueMap)
      const outcome = evaluateText(one.text, scope)
      if (!outcome.ok) throw new Error(`${one.name}: ${outcome.error.message}`)
      if (peer !== null) await checkValue(peer, at, one, outcome.value)
      const calls = { parse: () => parseNewText(one.text), evaluate: () => evaluateText(one.text, scope) }
      for (const phase of phases) {
        const ours: number[] = []
        const theirs: number[] = []
        rate(calls[phase])
        for (let round = 0; round < rounds; round++) {
          ours.push(rate(calls[phase]))
          if (peer === null) continue
          const answer = await peer.ask<{ calls: number; seconds: number }>({ case: at, phase, seconds })
          theirs.push(answer.calls / answer.seconds)
        }
        const ratio = median(ours.map((figure, round) => figure / (theirs[round] ?? Number.NaN)))
        const key = `${one.language} ${phase}`
        lowest[key] = Math.min(lowest[key] ?? Number.POSITIVE_INFINITY, ratio)
        const python = theirs.length === 0 ? null : median(theirs)
        print({
          case: one.name,
          phase,
          per_s: median(ours),
          python_per_s: python,
          ratio: python === null ? null : ratio,
        })
      }
    }
  } finally {
    peer?.stop()
  }
  if (peer === null) process.stderr.write('No Python with yaql and jinja2 was found: no ratios.\n')
  else for (const [key, ratio] of Object.entries(lowest)) print({ case: `lowest, ${key}`, ratio })
}
