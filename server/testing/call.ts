import { checkedHandle } from './checked-handle.ts'

export interface Answer {
  readonly status: number
  readonly type: string | null
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly body: any
}

/** Sends a request through the one way in, for tests; an object is sent as JSON, a text as YAML. */
export const call = async (method: string, path: string, body?: string | object): Promise<Answer> => {
  const sent =
    body === undefined
      ? {}
      : typeof body === 'string'
        ? { body, headers: { 'content-type': 'text/plain' } }
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await checkedHandle(new Request(`http://localhost${path}`, { method, ...sent }))
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: text === '' ? null : JSON.parse(text),
  }
}
