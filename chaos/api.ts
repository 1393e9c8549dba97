/*
 * The API as a client sees it that does not give up: a call whose connection broke or that got a 5xx is made again,
 * which is safe since a start carries the client's own id and a change of state is one that may be asked for twice.
 */
export interface Api {
  /** Whether the answer came at the first try. */
  post(path: string, body: object | string): Promise<ApiAnswer>
  put(path: string, body: object): Promise<ApiAnswer>
  get(path: string): Promise<ApiAnswer>
}

export interface ApiAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers have every shape.
  readonly body: any
}

const patienceMs = 60_000

/** `base` gives the address at each try: the process behind it may have been started again elsewhere. */
export const apiAt = (base: () => string): Api => {
  const send = async (method: string, path: string, body?: object | string): Promise<ApiAnswer> => {
    const text = typeof body === 'string'
    const end = Date.now() + patienceMs
    for (;;) {
      try {
        const response = await fetch(base() + path, {
          method,
          ...(body === undefined
            ? {}
            : {
                body: text ? body : JSON.stringify(body),
                headers: { 'content-type': text ? 'text/plain' : 'application/json' },
              }),
        })
        const answer = await response.text()
        if (response.status < 500) return { status: response.status, body: answer === '' ? null : JSON.parse(answer) }
        if (Date.now() > end) throw new Error(`${method} ${path}: ${response.status} ${answer}`)
      } catch (error) {
        if (Date.now() > end) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return {
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    get: (path) => send('GET', path),
  }
}
