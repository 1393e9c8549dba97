import { quote } from '../run/command-lines.ts'
import type { Operation } from './document.ts'

/** What was filled in: parameters by name, and the body's text. */
export interface Filled {
  readonly parameters: Readonly<Record<string, string>>
  readonly body: string
}

export interface PlannedRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** The request that was filled in; what was left empty is left out. */
export const requestOf = ({ method, path, parameters, body }: Operation, filled: Filled): PlannedRequest => {
  const values = parameters.flatMap(({ name, in: place }) => {
    const value = filled.parameters[name] ?? ''
    return value === '' ? [] : [{ name, place, value }]
  })
  const query = new URLSearchParams(
    values.filter(({ place }) => place === 'query').map(({ name, value }) => [name, value]),
  )
  const full = path.replaceAll(/\{(\w+)\}/g, (part, name: string) => {
    const given = values.find((one) => one.place === 'path' && one.name === name)
    return given === undefined ? part : encodeURIComponent(given.value)
  })
  return {
    method,
    path: query.size === 0 ? full : `${full}?${query}`,
    headers: { accept: 'application/json', ...(body === null ? {} : { 'content-type': body.media }) },
    body: body === null ? null : filled.body,
  }
}

/** Names of the parts of the path that nothing was filled in for. */
export const missingParts = ({ parameters }: Operation, filled: Filled): readonly string[] =>
  parameters
    .filter(({ name, required }) => required === true && (filled.parameters[name] ?? '') === '')
    .map(({ name }) => name)

/** The same as a curl command; where one signs in, with a token that the shell knows. */
export const curlOf = ({ method, path, headers, body }: PlannedRequest, origin: string, signedIn: boolean): string =>
  [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${quote(origin + path)}`,
    ...(signedIn ? ['-H "X-Auth-Token: $TOKEN"'] : []),
    ...Object.entries(headers)
      .filter(([name]) => name !== 'accept')
      .map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-binary ${quote(body)}`]),
  ].join(' \\\n  ')
