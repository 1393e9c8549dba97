import { cpuOf, load, quantile } from '../engine/machine.ts'
import { print } from '../print.ts'
import type { Subject } from './lists.ts'

const perSecond = 200
const seconds = 20

const definition = "version: '2.0'\nbench_noop:\n  tasks:\n    only: {action: std.noop}\n"

/**
 * POST /v2/executions at a steady rate, whatever the answers do: a request that had to wait for its turn counts from
 * when it was due. A worker runs what is started meanwhile.
 */
export const measureStarts = async ({ base, processes }: Subject): Promise<void> => {
  const post = async (path: string, body: string, type: string): Promise<void> => {
    const response = await fetch(base + path, { method: 'POST', body, headers: { 'content-type': type } })
    const text = await response.text()
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`)
  }
  const start = () => post('/v2/executions', '{"workflow_name": "bench_noop"}', 'application/json')
  await post('/v2/workflows', definition, 'text/plain')
  for (let n = 0; n < perSecond; n++) await start()
  const took: number[] = []
  const before = cpuOf(processes)
  const began = performance.now()
  const under: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    under.push(start().then(() => void took.push(performance.now() - due)))
  }
  await Promise.all(under)
  const [server = 0, postgres = 0] = cpuOf(processes).map((cpu, at) => cpu - (before[at] ?? 0))
  print({
    case: `start ${perSecond} a second`,
    p50_ms: quantile(took, 0.5),
    p95_ms: quantile(took, 0.95),
    server_cpu_ms: (server / took.length) * 1000,
    postgres_cpu_ms: (postgres / took.length) * 1000,
    load: load(),
  })
}
