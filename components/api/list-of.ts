/** A list that comes bare or under its name, as the collections of /v2 do. */
export function listOf<T>(answer: unknown, name: string): readonly T[] {
  if (Array.isArray(answer)) return answer as T[]
  if (typeof answer === 'object' && answer !== null && Object.hasOwn(answer, name)) {
    const list: unknown = (answer as Record<string, unknown>)[name]
    if (Array.isArray(list)) return list as T[]
  }
  return []
}
