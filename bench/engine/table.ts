/* The table of all targets, in Markdown: docs/performance.md holds one. */
import { median } from '../median.ts'
import { readingOf } from './readings.ts'
import type { Run } from './rounds.ts'
import { targets } from './targets.ts'

const digits = (value: number): string =>
  Number.isNaN(value)
    ? ''
    : value >= 100
      ? Math.round(value).toLocaleString('en')
      : String(Number(value.toPrecision(value < 10 ? 2 : 3)))

const heads = [
  'workload',
  'per s',
  'p50 / p99 ms',
  'CPU µs, engine + PG',
  '÷ turn1 / turn1000',
  '× DBOS',
  'CPU ÷ DBOS',
  '÷ bare rows',
  '× Mistral',
  'asked',
  '',
]

export const tableOf = (run: Run): string => {
  const all = (name: string) => readingOf(run, name)
  const lines = targets.flatMap((target) => {
    const reading = all(target.case)
    if (reading === null) return []
    const mistral = digits(reading.ofMistral)
    return [
      [
        target.what,
        digits(reading.perSecond),
        // Many at once through REST are timed as a whole.
        target.case.startsWith('rest ') && target.case !== 'rest idle' && target.case !== 'rest definition'
          ? ''
          : `${digits(reading.p50)} / ${digits(reading.p99)}`,
        `${digits(reading.cpuEngine)} + ${digits(reading.cpuPostgres)}`,
        `${digits(reading.ofTurn1)} / ${digits(reading.ofTurn1000)}`,
        target.case === 'idle' ? `p50 ${digits(reading.latencyOfDbos)}` : digits(reading.ofDbos),
        digits(reading.cpuOfDbos),
        digits(reading.ofBare),
        mistral || (target.mistral === undefined ? '' : `(seen: ${target.mistral})`),
        target.asked,
        target.reached(reading, all) ? 'reached' : '**not reached**',
      ],
    ]
  })
  const rows = [heads, heads.map(() => '---'), ...lines]
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${limitsOf(run)}`
}

const limitsOf = ({ limits, figures }: Run): string => {
  const of = (pick: (limit: Run['limits'][number]) => number): string => digits(median(limits.map(pick)))
  const loads = figures.map(({ load }) => load)
  return [
    `The database's limit in the same minutes: ${of((one) => one.insert1c1)} commits/s of one row on one connection,`,
    `turn1 ${of((one) => one.turn1c16)} tasks/s, turn1000 ${of((one) => one.turn1000c2)} tasks/s.`,
    `${limits.length} round${limits.length === 1 ? '' : 's'}; load ${digits(Math.min(...loads))}–${digits(Math.max(...loads))}.`,
  ].join(' ')
}
