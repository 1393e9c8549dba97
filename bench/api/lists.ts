import { cpuOf, load, quantile } from '../engine/machine.ts'
import { print } from '../print.ts'
import { rareWorkflow } from './seed-executions.ts'

export interface Subject {
  /** Without a slash at its end. */
  readonly base: string
  /** Whose CPU is counted: the server and PostgreSQL. */
  readonly processes: readonly number[]
}

const warmUp = 10
const requests = 200

const cases: readonly (readonly [string, string])[] = [
  ['first page', '/v2/executions?limit=100'],
  ['newest page, as mistral execution-list', '/v2/executions?limit=100&sort_keys=created_at&sort_dirs=desc'],
  ['of a state, many', '/v2/executions?limit=100&sort_dirs=desc&state=ERROR'],
  ['of a state, none', '/v2/executions?limit=100&sort_dirs=desc&state=PAUSED'],
  ['of a workflow, many', '/v2/executions?limit=100&sort_dirs=desc&workflow_name=workflow_7'],
  ['of a workflow, few', `/v2/executions?limit=100&sort_dirs=desc&workflow_name=${rareWorkflow}`],
  ['root executions', '/v2/executions?limit=100&sort_dirs=desc&nulls=root_execution_id'],
  ['console, newest', '/api/executions?limit=50'],
  ['console, failed', '/api/executions?limit=50&state=ERROR'],
  ['console, paused', '/api/executions?limit=50&state=PAUSED'],
  ['console, of a workflow', '/api/executions?limit=50&workflow=workflow_7'],
  ['console, of a workflow, few', `/api/executions?limit=50&workflow=${rareWorkflow}`],
]

/** One JSON line for each kind of page. */
export const measureLists = async (subject: Subject): Promise<void> => {
  for (const [name, path] of cases) await measure(subject, name, () => path)
  await measure(subject, 'pages after a marker', walk('/v2/executions?limit=100&sort_dirs=desc', 'marker'))
  await measure(subject, 'console, pages after a marker', walk('/api/executions?limit=50', 'marker'))
}

type NextPath = (answer: unknown) => string

/** The page after the one that came last. */
const walk =
  (first: string, argument: string): NextPath =>
  (answer) => {
    const last = (answer as { readonly executions?: readonly { readonly id: string }[] } | null)?.executions?.at(-1)
    return last === undefined ? first : `${first}&${argument}=${last.id}`
  }

const measure = async ({ base, processes }: Subject, name: string, path: NextPath): Promise<void> => {
  const took: number[] = []
  let answer: unknown = null
  let before: readonly number[] = []
  for (let n = 0; n < warmUp + requests; n++) {
    if (n === warmUp) before = cpuOf(processes)
    const began = performance.now()
    const response = await fetch(base + path(answer))
    const text = await response.text()
    if (n >= warmUp) took.push(performance.now() - began)
    if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`)
    answer = JSON.parse(text)
  }
  const [server = 0, postgres = 0] = cpuOf(processes).map((cpu, at) => cpu - (before[at] ?? 0))
  print({
    case: name,
    p50_ms: quantile(took, 0.5),
    p95_ms: quantile(took, 0.95),
    server_cpu_ms: (server / requests) * 1000,
    postgres_cpu_ms: (postgres / requests) * 1000,
    load: load(),
  })
}
