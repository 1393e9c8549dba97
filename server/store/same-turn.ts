/**
 * Shares one look-up among callers that ask for the same within one turn of the event loop. It is sent after all of them
 * have asked, so that none sees less than it would have seen alone. With many requests at once a look-up costs the
 * database more than what it is for.
 */
export const sharedInTurn = <A extends readonly unknown[], T>(load: (...args: A) => Promise<T>) => {
  const waiting = new Map<string, Promise<T>>()
  return (...args: A): Promise<T> => {
    const key = JSON.stringify(args)
    const asked = waiting.get(key)
    if (asked !== undefined) return asked
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting.delete(key)
      return load(...args)
    })
    waiting.set(key, answer)
    return answer
  }
}
