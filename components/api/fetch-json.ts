import { faultCodeHeader } from '../../engine/contract/fault-code.ts'
import { fault } from '../../engine/errors.ts'
import { vietnameseFault } from '../../engine/translate-fault.ts'
import { loginPage } from '../sign-in/next-page.ts'
import { ApiError } from './api-error.ts'

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is (definitions). */
  readonly text?: string
  readonly signal?: AbortSignal
}

/** Mistral's error body holds `faultstring`; some servers wrap it. */
function faultOf(body: string): string | null {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return null
    if ('faultstring' in value && typeof value.faultstring === 'string') return value.faultstring
    if ('message' in value && typeof value.message === 'string') return value.message
    return null
  } catch {
    return null
  }
}

/** Faultstrings are English, for clients know them; people read them in the language of the page. */
const inPageLanguage = (code: string, message: string): string =>
  document.documentElement.lang === 'vi' ? vietnameseFault(code, message) : message

/** Whoever signs in is told what is wrong there. */
const isSignIn = (path: string): boolean => path === '/api/session' || path === '/api/setup'

/**
 * One request to /api or /v2. The answer's JSON (null for 204) is taken to be a T: both sides are ours and share the
 * types of engine/contract. Throws ApiError with the server's faultstring and the request's id.
 */
export async function fetchJson<T>(path: string, request: Request = {}): Promise<T> {
  const answer = await fetchText(path, request)
  return (answer === '' ? null : JSON.parse(answer)) as T
}

/** As {@link fetchJson}, with the answer as it came: for documents whose numbers must stay what they are. */
export async function fetchText(path: string, request: Request = {}): Promise<string> {
  const { method = 'GET', json, text, signal } = request
  const body = text ?? (json === undefined ? undefined : JSON.stringify(json))
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': text === undefined ? 'application/json' : 'text/plain' }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    const { code, message } = fault('unreachable')
    throw new ApiError(inPageLanguage(code, message), { status: 0, requestId: '', cause })
  }
  const answer = await response.text()
  if (!response.ok) {
    const requestId = response.headers.get('x-openstack-request-id') ?? response.headers.get('x-request-id') ?? ''
    if (response.status === 401 && !isSignIn(path)) {
      window.location.assign(loginPage(window.location.pathname + window.location.search))
    }
    const message = faultOf(answer) ?? `${response.status} ${response.statusText}`.trim()
    const code = response.headers.get(faultCodeHeader) ?? ''
    throw new ApiError(inPageLanguage(code, message), { status: response.status, requestId })
  }
  return answer
}
