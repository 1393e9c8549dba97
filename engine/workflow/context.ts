/*
 * Data that flows along transitions. A context is a map of top-level variables that shares its values with the
 * contexts it came from; a task that publishes nothing hands on the very one it got.
 *
 * Where branches meet, the value that was published more often along its way wins, so that a value which a branch
 * changed beats the one that another branch merely inherited; with equal counts the branch that ended later wins, and
 * maps are merged key by key. Mistral merges in the order of database rows instead, which is by chance within a second.
 */
import { isMap, newMap, type Value, type ValueMap } from '../data/values.ts'

export interface Context {
  readonly values: ValueMap
  /** How often each variable was published on the way here. */
  readonly versions: Readonly<Record<string, number>>
}

export const emptyContext: Context = { values: Object.freeze(newMap()), versions: Object.freeze(Object.create(null)) }

/** The context after a task: what it got, with what it published over it. */
export const extendContext = (context: Context, published: ValueMap): Context => {
  const names = Object.keys(published)
  if (names.length === 0) return context
  const values = Object.assign(newMap(), context.values)
  const versions: Record<string, number> = Object.assign(Object.create(null), context.versions)
  for (const name of names) {
    values[name] = published[name] as Value
    versions[name] = (versions[name] ?? 0) + 1
  }
  return { values, versions }
}

/** The context of a join or of the end of a workflow, from those that arrive, in the order in which they ended. */
export const mergeContexts = (contexts: readonly Context[]): Context => {
  // Of one that several hand on the last counts.
  const distinct = [...new Set([...contexts].reverse())].reverse().filter((context) => context !== emptyContext)
  if (distinct.length < 2) return distinct[0] ?? emptyContext
  const values = newMap()
  const versions: Record<string, number> = Object.create(null)
  for (const context of distinct) {
    for (const name of Object.keys(context.values)) {
      const value = context.values[name] as Value
      const version = context.versions[name] ?? 0
      if (!Object.hasOwn(values, name)) {
        values[name] = value
        versions[name] = version
        continue
      }
      const have = versions[name] ?? 0
      values[name] =
        version >= have ? mergeValues(values[name] as Value, value) : mergeValues(value, values[name] as Value)
      versions[name] = Math.max(version, have)
    }
  }
  return { values, versions }
}

/** Maps key by key, `over` winning; anything else is replaced. */
export const mergeValues = (under: Value, over: Value): Value => {
  if (under === over || !isMap(under) || !isMap(over)) return over
  const merged = newMap()
  for (const key of Object.keys(under)) merged[key] = under[key] as Value
  for (const key of Object.keys(over)) {
    merged[key] = Object.hasOwn(merged, key)
      ? mergeValues(merged[key] as Value, over[key] as Value)
      : (over[key] as Value)
  }
  return merged
}
