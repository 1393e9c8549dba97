/*
 * The thread in which scripts run: QuickJS compiled to WebAssembly, so a script sees the language and nothing of Node.
 * Each script gets a runtime of its own, which is thrown away with everything in it.
 */
import { parentPort } from 'node:worker_threads'
import { getQuickJS, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten'
import { limits, type ScriptAnswer, type ScriptRequest } from './limits.ts'

/** Runs within the sandbox. Takes what it needs before the script can replace it. */
const bootstrap = `(() => {
  const { parse, stringify } = JSON
  return (script, context) => {
    const value = new Function('$', script)(parse(context))
    const json = stringify(value)
    return json === undefined ? 'null' : json
  }
})()`

const quickJs = await getQuickJS()

const runScript = ({ script, context, time }: ScriptRequest): ScriptAnswer => {
  const runtime = quickJs.newRuntime()
  runtime.setMemoryLimit(limits.memory)
  runtime.setMaxStackSize(limits.stack)
  const deadline = performance.now() + time
  let late = false
  runtime.setInterruptHandler(() => {
    late = performance.now() > deadline
    return late
  })
  const vm = runtime.newContext()
  let answer: ScriptAnswer
  try {
    answer = call(vm, script, context)
  } catch (error) {
    answer = { ok: false, error: error instanceof Error ? error.message : 'the sandbox broke down', spent: true }
  }
  if (late) answer = { ok: false, error: `the script ran longer than ${time / 1000} s`, spent: true }
  try {
    vm.dispose()
    runtime.dispose()
  } catch {
    // QuickJS may not come to rest after running out of memory; the thread ends with it.
    if (answer.ok) return answer
    return { ...answer, spent: true }
  }
  return answer
}

const call = (vm: QuickJSContext, script: string, context: string): ScriptAnswer => {
  const prepared = vm.evalCode(bootstrap, 'sandbox')
  if (prepared.error) return failure(vm, prepared.error)
  using start = prepared.value
  using scriptText = vm.newString(script)
  using contextText = vm.newString(context)
  const result = vm.callFunction(start, vm.undefined, scriptText, contextText)
  if (result.error) return failure(vm, result.error)
  using value = result.value
  const json = vm.getString(value)
  return json.length > limits.result
    ? { ok: false, error: `the result is larger than ${limits.result} characters`, spent: false }
    : { ok: true, json }
}

const failure = (vm: QuickJSContext, handle: QuickJSHandle): ScriptAnswer => {
  using thrown = handle
  const error = textOf(vm, thrown)
  return { ok: false, error, spent: /out of memory|stack overflow/i.test(error) }
}

/** `Name: message` of an error, anything else as text. Getters of the script's may run, under the same limits. */
const textOf = (vm: QuickJSContext, thrown: QuickJSHandle): string => {
  const result = vm.evalCode(`(e) => e instanceof Error ? String(e.name) + ': ' + String(e.message) : String(e)`)
  if (result.error) {
    result.error.dispose()
    return 'out of memory'
  }
  using show = result.value
  const shown = vm.callFunction(show, vm.undefined, thrown)
  if (shown.error) {
    shown.error.dispose()
    return 'an error that cannot be shown'
  }
  using text = shown.value
  return vm.getString(text).slice(0, 4000)
}

parentPort?.on('message', (request: ScriptRequest) => parentPort?.postMessage(runScript(request)))
