import { pythonStr } from '../../engine/data/python-str.ts'
import type { ValueMap } from '../../engine/data/values.ts'
import type { ActionContext, ActionResult } from '../action.ts'
import { defineAction, type Parameter } from '../define-action.ts'
import { exception, shownObject } from '../exception.ts'
import { limits } from '../javascript/limits.ts'
import { runScript } from '../javascript/run-script.ts'

const mistralClass = 'mistral.actions.std_actions.JavaScriptAction'

const run = async (input: ValueMap, context: ActionContext): Promise<ActionResult> => {
  const { signal, timeout } = context
  const time = Math.min(limits.time, timeout === null ? limits.time : timeout * 1000)
  const failed = (text: string) => exception(shownObject(mistralClass), context, `JavaScriptAction failed: ${text}`)
  try {
    const result = await runScript(pythonStr(input.script ?? null), input.context ?? null, time, signal)
    return result.ok ? { kind: 'success', data: result.value } : failed(result.error)
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' }
    throw error
  }
}

const shared = {
  mistralClass,
  description: `Runs JavaScript. The script is the body of a function: it returns its value, which must be JSON-like, and
sees context as $. It runs in a sandbox without modules, console, timers, files or network, for at most
${limits.time / 1000} seconds and with at most ${limits.memory / 1024 / 1024} MiB.`,
  parameters: ['script', ['context', null]] satisfies readonly Parameter[],
  isSync: true,
  run,
}

/** `std.javascript`: a script in a sandbox. */
export const javascript = defineAction({ name: 'std.javascript', ...shared })

/** `std.js`: the same under its short name. */
export const js = defineAction({ name: 'std.js', ...shared })
