import { parseJson, stringifyPythonJson } from '../../../../engine/data/json.ts'
import { isMap, type ValueMap } from '../../../../engine/data/values.ts'

/**
 * Globals that were published, out of what the engine keeps beside a row: under `globals` of an execution, under
 * `published_global` of a task. Null when there are none.
 */
export const publishedGlobal = (runtimeContext: unknown, member: 'globals' | 'published_global'): string | null => {
  if (typeof runtimeContext !== 'string' || !runtimeContext.includes(`"${member}"`)) return null
  const runtime = parseJson(runtimeContext)
  if (!isMap(runtime) || !Object.hasOwn(runtime, member)) return null
  const globals = runtime[member]
  return isMap(globals) && Object.keys(globals).length > 0 ? stringifyPythonJson(globals) : null
}

/** A task's runtime context without what is shown as `published_global`. */
export const runtimeWithoutGlobals = (runtimeContext: unknown): string => {
  const { published_global: _, ...rest } = parseJson(String(runtimeContext)) as ValueMap
  return stringifyPythonJson(rest)
}
