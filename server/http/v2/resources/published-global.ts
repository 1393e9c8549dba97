import { parseJson, stringifyPythonJson } from '../../../../engine/data/json.ts'
import { isMap } from '../../../../engine/data/values.ts'

/** Globals that tasks published, out of the engine's runtime context; null when there are none. */
export const publishedGlobal = (runtimeContext: unknown): string | null => {
  if (typeof runtimeContext !== 'string' || !runtimeContext.includes('"globals"')) return null
  const runtime = parseJson(runtimeContext)
  if (!isMap(runtime) || !Object.hasOwn(runtime, 'globals')) return null
  const globals = runtime.globals
  return isMap(globals) && Object.keys(globals).length > 0 ? stringifyPythonJson(globals) : null
}
