/* What is asked of each case, in words and as a condition on its reading. */
import type { Reading } from './readings.ts'

export interface Target {
  readonly case: string
  readonly what: string
  /** What Mistral 15, tuned, was seen to do on two cores. */
  readonly mistral?: string
  readonly asked: string
  readonly reached: (reading: Reading, all: (name: string) => Reading | null) => boolean
}

const within = (reading: Reading, other: Reading | null, factor: number): boolean =>
  other !== null && reading.cpu <= other.cpu * factor

export const targets: readonly Target[] = [
  {
    case: 'rest idle',
    what: 'REST: one std.noop, idle, POST → SUCCESS seen',
    mistral: '66–120 ms',
    asked: 'p50 ≤ 15 ms, p99 ≤ 50 ms',
    reached: ({ p50, p99 }) => p50 <= 15 && p99 <= 50,
  },
  {
    case: 'rest noop',
    what: 'REST: 200 × one std.noop, 8 at once',
    mistral: '19/s',
    asked: '≥ 250/s; rows ≥ 30 % of bare inserts',
    reached: ({ perSecond, ofBare }) => perSecond >= 250 && ofBare >= 0.3,
  },
  {
    case: 'rest chain',
    what: 'REST: 50 sequential std.noop × 10',
    mistral: '38–58/s',
    asked: '≥ 5,000/s; ≥ 3 × DBOS; rows ≥ 30 %',
    reached: ({ perSecond, ofDbos, ofBare }) => perSecond >= 5000 && ofDbos >= 3 && ofBare >= 0.3,
  },
  {
    case: 'rest fan',
    what: 'REST: 1 → 100 std.echo → join × 5',
    mistral: '38/s',
    asked: '≥ 5,000/s; ≥ 3 × DBOS; rows ≥ 30 %',
    reached: ({ perSecond, ofDbos, ofBare }) => perSecond >= 5000 && ofDbos >= 3 && ofBare >= 0.3,
  },
  {
    case: 'rest items',
    what: 'REST: with-items over 1,000 std.echo',
    mistral: '135–250 s',
    asked: '≤ 0.2 s',
    reached: ({ seconds }) => seconds <= 0.2,
  },
  {
    case: 'rest items by 50',
    what: 'REST: the same, concurrency 50',
    mistral: '174–284 s',
    asked: '≤ 0.4 s',
    reached: ({ seconds }) => seconds <= 0.4,
  },
  {
    case: 'rest items100000',
    what: 'REST: with-items over 100,000 std.echo',
    asked: '≤ 20 s, worker < 600 MB',
    reached: ({ seconds, memory }) => seconds <= 20 && memory * 1.048_576 < 600,
  },
  {
    case: 'rest mixed',
    what: 'REST: 10 tasks publishing YAQL values, join, × 100',
    mistral: '34/s',
    asked: '≥ 2,500/s',
    reached: ({ perSecond }) => perSecond >= 2500,
  },
  {
    case: 'rest http x10',
    what: 'REST: 50 sequential std.http × 10',
    asked: '≥ 600/s; ≥ 1 × DBOS',
    reached: ({ perSecond, ofDbos }) => perSecond >= 600 && ofDbos >= 1,
  },
  {
    case: 'rest http x100',
    what: 'REST: 50 sequential std.http × 100',
    asked: '≥ 1,500/s; ≥ 1 × DBOS',
    reached: ({ perSecond, ofDbos }) => perSecond >= 1500 && ofDbos >= 1,
  },
  {
    case: 'rest definition',
    what: 'REST: creating a definition of 400 tasks',
    mistral: '24 s',
    asked: '≤ 100 ms',
    reached: ({ p50 }) => p50 <= 100,
  },
  {
    case: 'idle',
    what: 'one std.noop, idle',
    asked: 'p50 and p99 ≤ 0.6 × DBOS; p50 ≤ 8 commits',
    reached: ({ latencyOfDbos, tailOfDbos, commits }) => latencyOfDbos <= 0.6 && tailOfDbos <= 0.6 && commits <= 8,
  },
  {
    case: 'noop c=8',
    what: 'one std.noop, 8 at once',
    asked: '≥ 2 × DBOS, CPU ≤ 0.5; ≥ 0.08 × turn1',
    reached: ({ ofDbos, cpuOfDbos, ofTurn1 }) => ofDbos >= 2 && cpuOfDbos <= 0.5 && ofTurn1 >= 0.08,
  },
  {
    case: 'noop c=64',
    what: 'one std.noop, 64 at once',
    asked: '≤ 250 µs; ≥ 0.3 × turn1',
    reached: ({ cpu, ofTurn1 }) => cpu <= 250 && ofTurn1 >= 0.3,
  },
  {
    case: 'chain50 alone',
    what: '50 sequential std.noop',
    asked: '≥ 8 × DBOS, CPU ≤ 1/8; ≥ 0.3 × turn1',
    reached: ({ ofDbos, cpuOfDbos, ofTurn1 }) => ofDbos >= 8 && cpuOfDbos <= 1 / 8 && ofTurn1 >= 0.3,
  },
  {
    case: 'chain50 x10',
    what: '50 sequential std.noop × 10',
    asked: '≥ 8 × DBOS, CPU ≤ 1/8, ≤ 130 µs; ≥ 0.05 × turn1000',
    reached: ({ ofDbos, cpuOfDbos, cpu, ofTurn1000 }) =>
      ofDbos >= 8 && cpuOfDbos <= 1 / 8 && cpu <= 130 && ofTurn1000 >= 0.05,
  },
  {
    case: 'chain50 x100',
    what: '50 sequential std.noop × 100',
    asked: '≤ 110 µs; ≥ 0.1 × turn1000',
    reached: ({ cpu, ofTurn1000 }) => cpu <= 110 && ofTurn1000 >= 0.1,
  },
  {
    case: 'effects50 alone',
    what: '50 sequential actions with effects',
    asked: '≥ 1.2 × DBOS',
    reached: ({ ofDbos }) => ofDbos >= 1.2,
  },
  {
    case: 'effects50 x10',
    what: '50 sequential actions with effects × 10',
    asked: '≥ 2.5 × DBOS, ≤ 250 µs',
    reached: ({ ofDbos, cpu }) => ofDbos >= 2.5 && cpu <= 250,
  },
  {
    case: 'effects50 x100',
    what: '50 sequential actions with effects × 100',
    asked: '≥ 1 × turn1',
    reached: ({ ofTurn1 }) => ofTurn1 >= 1,
  },
  {
    case: 'fan100',
    what: '1 → 100 → join',
    asked: '≥ 10 × DBOS, CPU ≤ 1/10; ≥ 0.03 × turn1000',
    reached: ({ ofDbos, cpuOfDbos, ofTurn1000 }) => ofDbos >= 10 && cpuOfDbos <= 0.1 && ofTurn1000 >= 0.03,
  },
  {
    case: 'items1000',
    what: '1,000 items',
    asked: '≥ 25 × DBOS, CPU ≤ 1/25; ≥ 0.12 × turn1000',
    reached: ({ ofDbos, cpuOfDbos, ofTurn1000 }) => ofDbos >= 25 && cpuOfDbos <= 1 / 25 && ofTurn1000 >= 0.12,
  },
  {
    case: 'items10000',
    what: '10,000 items',
    asked: 'CPU ≤ 1.25 × at 1,000; ≥ 0.15 × turn1000',
    reached: (reading, all) => within(reading, all('items1000'), 1.25) && reading.ofTurn1000 >= 0.15,
  },
  {
    case: 'items100000',
    what: '100,000 items',
    asked: 'CPU ≤ 1.25 × at 1,000; ≥ 0.15 × turn1000',
    reached: (reading, all) => within(reading, all('items1000'), 1.25) && reading.ofTurn1000 >= 0.15,
  },
  {
    case: 'chain5000',
    what: '5,000 sequential std.noop',
    asked: 'CPU ≤ 1.5 × at 100',
    reached: (reading, all) => within(reading, all('chain100'), 1.5),
  },
  {
    case: 'fan5000',
    what: '1 → 5,000 → join',
    asked: 'CPU ≤ 1.5 × at 100',
    reached: (reading, all) => within(reading, all('fan100'), 1.5),
  },
]
