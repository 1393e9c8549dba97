/*
 * Scripts run in a few threads beside the worker's. A thread that met a limit, or was still running when its script was
 * to end, is ended and replaced: ending the thread is what stops a script for certain. Idle threads are kept, and do not
 * keep the process alive.
 */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import { err, ok, type Result } from '../../engine/result.ts'
import { limits, type ScriptAnswer, type ScriptRequest } from './limits.ts'

const most = Math.min(4, availableParallelism())
const idle: Worker[] = []
const waiting: (() => void)[] = []
let busy = 0

/**
 * Runs a script as the body of a function whose parameter `$` is `context`; its JSON value, or what went wrong.
 *
 * @param time milliseconds.
 * @throws the signal's reason when it fires; the script is ended then.
 */
export const runScript = async (
  script: string,
  context: Value,
  time: number,
  signal: AbortSignal,
): Promise<Result<Value, string>> => {
  await turn(signal)
  busy++
  try {
    const answer = await ask({ script, context: stringifyJson(context), time }, signal)
    return answer.ok ? ok(parseJson(answer.json)) : err(answer.error)
  } finally {
    busy--
    waiting.shift()?.()
  }
}

/** Resolves when a thread may be taken. */
const turn = async (signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted()
  if (busy < most) return
  await new Promise<void>((resolve, reject) => {
    const give = () => {
      signal.removeEventListener('abort', drop)
      resolve()
    }
    const drop = () => {
      waiting.splice(waiting.indexOf(give), 1)
      reject(signal.reason)
    }
    waiting.push(give)
    signal.addEventListener('abort', drop, { once: true })
  })
}

const newThread = (): Worker => {
  // Not as a URL literal: bundlers would take the file into a bundle, where it cannot run.
  const thread = new Worker(path.join(import.meta.dirname, 'sandbox-thread.ts'), {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  })
  // One that breaks while nobody asks it anything is not asked again.
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  })
  return thread
}

const ask = (request: ScriptRequest, signal: AbortSignal): Promise<ScriptAnswer> =>
  new Promise((resolve, reject) => {
    const thread = idle.pop() ?? newThread()
    thread.ref()
    const settle = (keep: boolean, finish: () => void) => {
      clearTimeout(watchdog)
      signal.removeEventListener('abort', onAbort)
      thread.off('message', onAnswer).off('error', onError).off('exit', onExit)
      thread.unref()
      if (keep) idle.push(thread)
      else void thread.terminate()
      finish()
    }
    const fail = (error: string) => settle(false, () => resolve({ ok: false, error, spent: true }))
    const onAbort = () => settle(false, () => reject(signal.reason))
    const onAnswer = (answer: ScriptAnswer) => settle(answer.ok || !answer.spent, () => resolve(answer))
    const onError = (error: Error) => fail(error.message)
    const onExit = () => fail('the sandbox broke down')
    const late = () => fail(`the script ran longer than ${request.time / 1000} s`)
    const watchdog = setTimeout(late, request.time + limits.grace)
    signal.addEventListener('abort', onAbort, { once: true })
    thread.on('message', onAnswer).on('error', onError).on('exit', onExit)
    thread.postMessage(request)
  })
