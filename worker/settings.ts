/*
 * Settings of a worker: one table for reading, refusing and documenting (docs/ops/settings.md, which a test compares).
 * They come from the environment; targets may also be given as arguments.
 */
import { parseArgs } from 'node:util'
import { parseJson } from '../engine/data/json.ts'
import type { Value } from '../engine/data/values.ts'
import { err, ok, type Result } from '../engine/result.ts'
import { readFieldLimit } from '../engine/workflow/field-size.ts'

interface NumberSetting {
  readonly variable: string
  readonly otherwise: number
  readonly least: number
  readonly meaning: string
}

export const numberSettings = {
  concurrency: {
    variable: 'WORKER_CONCURRENCY',
    otherwise: 200,
    least: 1,
    meaning: 'actions that run at the same time in this process',
  },
  claimBatch: {
    variable: 'WORKER_CLAIM',
    otherwise: 100,
    least: 1,
    meaning: 'executions taken by one claim',
  },
  pollMs: {
    variable: 'WORKER_POLL_MS',
    otherwise: 500,
    least: 10,
    meaning: 'milliseconds between polls; notices make it quicker, the poll makes it sure',
  },
  idleMs: {
    variable: 'WORKER_IDLE_MS',
    otherwise: 5000,
    least: 0,
    meaning: 'milliseconds after which an execution that only waits leaves the memory',
  },
  budget: {
    variable: 'WORKER_BUDGET',
    otherwise: 2000,
    least: 1,
    meaning: 'tasks and items that one turn of one execution may start',
  },
  hungSeconds: {
    variable: 'WORKER_HUNG_SECONDS',
    otherwise: 5,
    least: 2,
    meaning:
      'seconds without a heartbeat after which a worker or executor that still holds its connection counts as dead; lower takes over sooner, and takes a machine that only stalls for dead more often',
  },
  integrityDelay: {
    variable: 'EXECUTION_INTEGRITY_CHECK_DELAY',
    otherwise: 20,
    least: -1,
    meaning:
      'every two minutes it is looked for executions that nothing would ever move on; those that changed within so many seconds are left alone; -1 switches it off',
  },
  drainSeconds: {
    variable: 'WORKER_DRAIN_SECONDS',
    otherwise: 10,
    least: 0,
    meaning: 'seconds that a clean stop leaves to actions which must not be run again',
  },
} as const satisfies Record<string, NumberSetting>

/** Mistral's execution_expiration_policy; see docs/ops/settings.md. */
export interface Expiration {
  /** Minutes between looks. */
  readonly evaluationInterval: number
  /** Minutes; 0: whatever their age. */
  readonly olderThan: number
  /** 0: any number. */
  readonly maxFinished: number
  /** Most root executions deleted by one look; 0: all. */
  readonly batchSize: number
  readonly ignoredStates: readonly string[]
}

type Numbers = { readonly [K in keyof typeof numberSettings]: number }

export interface Settings extends Numbers {
  readonly url: string
  /** As it is listed among the services. */
  readonly name: string
  /** Targets whose actions run here. */
  readonly targets: readonly string[]
  /** Runs actions of its targets and nothing else. */
  readonly executorOnly: boolean
  /** Publishers that are told of every execution: Mistral's option `notify`. */
  readonly notify: Value
  /** The most that a field of an execution may hold, in KB; -1 for no limit. */
  readonly fieldLimitKb: number
  /** Null: finished executions stay. */
  readonly expiration: Expiration | null
}

/** Settings from the environment and the arguments; the error is a sentence for whoever starts the worker. */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  name: string,
): Result<Settings, string> => {
  const url = env.DATABASE_URL
  if (url === undefined || url === '') return err('the worker needs DATABASE_URL')
  const options = readArguments(args)
  if (!options.ok) return options
  const named = (env.WORKER_TARGETS ?? '').split(',').map((one) => one.trim())
  const targets = [...new Set([...named.filter((one) => one !== ''), ...options.value.target])]
  const executorOnly = options.value['executor-only']
  if (executorOnly && targets.length === 0) return err('--executor-only needs at least one --target NAME')
  const numbers = readNumbers(env)
  if (!numbers.ok) return numbers
  const notify = readNotify(env.NOTIFY)
  if (!notify.ok) return notify
  const fieldLimit = readFieldLimit(env)
  if (!fieldLimit.ok) return fieldLimit
  const expiration = readExpiration(env)
  if (!expiration.ok) return expiration
  return ok({
    url,
    name: env.WORKER_NAME || name,
    targets,
    executorOnly,
    notify: notify.value,
    fieldLimitKb: fieldLimit.value,
    expiration: expiration.value,
    ...numbers.value,
  })
}

const expirationVariables = {
  evaluationInterval: 'EXECUTION_EXPIRATION_EVALUATION_INTERVAL',
  olderThan: 'EXECUTION_EXPIRATION_OLDER_THAN',
  maxFinished: 'EXECUTION_EXPIRATION_MAX_FINISHED_EXECUTIONS',
  batchSize: 'EXECUTION_EXPIRATION_BATCH_SIZE',
} as const

const readExpiration = (env: Readonly<Record<string, string | undefined>>): Result<Expiration | null, string> => {
  const numbers = { evaluationInterval: 0, olderThan: 0, maxFinished: 0, batchSize: 0 }
  for (const [key, variable] of Object.entries(expirationVariables)) {
    const value = Number(env[variable] || 0)
    if (!Number.isInteger(value) || value < 0) {
      return err(`${variable} must be a whole number, not ${JSON.stringify(env[variable])}`)
    }
    numbers[key as keyof typeof numbers] = value
  }
  const states = 'EXECUTION_EXPIRATION_IGNORED_STATES'
  const ignoredStates = (env[states] ?? '').split(',').flatMap((one) => one.trim() || [])
  const wrong = ignoredStates.find((one) => !['SUCCESS', 'ERROR', 'CANCELLED'].includes(one))
  if (wrong !== undefined) return err(`${states} may name SUCCESS, ERROR and CANCELLED, not ${JSON.stringify(wrong)}`)
  if (numbers.evaluationInterval === 0) return ok(null)
  return numbers.olderThan + numbers.maxFinished > 0
    ? ok({ ...numbers, ignoredStates })
    : err(
        `${expirationVariables.evaluationInterval} needs ${expirationVariables.olderThan} or ${expirationVariables.maxFinished}`,
      )
}

const readNotify = (text: string | undefined): Result<Value, string> => {
  try {
    const value = parseJson(text || '[]')
    if (Array.isArray(value)) return ok(value)
  } catch {
    // Said below, without the text: it may hold a secret.
  }
  return err('NOTIFY must be a JSON list of publishers')
}

const readArguments = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        target: { type: 'string', multiple: true, default: [] },
        'executor-only': { type: 'boolean', default: false },
      },
    })
    if (values.target.some((one) => one.trim() === '')) return err('--target needs a name')
    return ok(values)
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
}

const readNumbers = (env: Readonly<Record<string, string | undefined>>): Result<Numbers, string> => {
  const numbers: Record<string, number> = {}
  for (const [key, { variable, otherwise, least }] of Object.entries<NumberSetting>(numberSettings)) {
    const text = env[variable]
    const value = text === undefined || text === '' ? otherwise : Number(text)
    if (!Number.isInteger(value) || value < least) {
      return err(`${variable} must be a whole number of at least ${least}, not ${JSON.stringify(text)}`)
    }
    numbers[key] = value
  }
  return ok(numbers as Numbers)
}
