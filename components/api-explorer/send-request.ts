import type { PlannedRequest } from './request-of.ts'

/** What came back, whatever it was; status 0: nothing did. */
export interface Received {
  readonly status: number
  readonly statusText: string
  readonly milliseconds: number
  readonly headers: readonly (readonly [string, string])[]
  readonly text: string
}

/** Sends a request as whoever is signed in. Never rejects. */
export const sendRequest = async ({ method, path, headers, body }: PlannedRequest): Promise<Received> => {
  const began = performance.now()
  const took = () => Math.round(performance.now() - began)
  try {
    const response = await fetch(path, { method, headers, ...(body === null ? {} : { body }) })
    const text = await response.text()
    return {
      status: response.status,
      statusText: response.statusText,
      milliseconds: took(),
      headers: [...response.headers],
      text,
    }
  } catch (error) {
    return { status: 0, statusText: String(error), milliseconds: took(), headers: [], text: '' }
  }
}

/** JSON as a value to look into; undefined when it is none. */
export const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
