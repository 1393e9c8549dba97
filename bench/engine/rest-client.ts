/*
 * Mistral's REST API as a client sees it; the same for Tramontane and for Mistral itself. It polls as a person's script
 * would: the list of running executions for many, the execution for one.
 */
import http from 'node:http'
import https from 'node:https'
import type { ValueMap } from '../../engine/data/values.ts'
import type { Effort } from './repeat.ts'

export interface RestClient {
  define(definition: string): Promise<void>
  start(workflow: string, input?: ValueMap): Promise<string>
  /** Starts one and polls it to its end; gives the milliseconds. */
  runOne(workflow: string, input?: ValueMap): Promise<number>
  /** Starts many and polls until none is running; gives the seconds. Fails when one did not succeed. */
  runMany(workflow: string, effort: Pick<Effort, 'times' | 'atOnce'>, input?: ValueMap): Promise<number>
  close(): void
}

/** Milliseconds between two looks. */
const pollMs = 4

export const restClient = (base: string): RestClient => {
  const url = new URL(base.replace(/\/$/, ''))
  const library = url.protocol === 'https:' ? https : http
  const agent = new library.Agent({ keepAlive: true, maxSockets: 64 })
  const ask = (method: string, path: string, body?: string, type = 'application/json'): Promise<string> =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }
      const options = { agent, method, host: url.hostname, port: url.port, path: url.pathname + path, headers: length }
      const request = library.request(options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString()
          if ((response.statusCode ?? 500) < 400) resolve(text)
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`))
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  const start = async (workflow: string, input: ValueMap = {}): Promise<string> => {
    const body = JSON.stringify({ workflow_name: workflow, input: JSON.stringify(input) })
    return (JSON.parse(await ask('POST', '/executions', body)) as { id: string }).id
  }
  const list = async (query: string): Promise<unknown[]> =>
    (JSON.parse(await ask('GET', `/executions?${query}`)) as { executions: unknown[] }).executions
  const rest = (began: number): Promise<void> =>
    // Less often as it takes longer: at most half a per cent of error.
    new Promise((resolve) => setTimeout(resolve, Math.max(pollMs, (performance.now() - began) / 200)))
  return {
    define: async (definition) => {
      await ask('POST', '/workflows', definition, 'text/plain')
    },
    start,
    runOne: async (workflow, input) => {
      const began = performance.now()
      const id = await start(workflow, input)
      for (;;) {
        const { state, state_info: info } = JSON.parse(await ask('GET', `/executions/${id}`)) as Record<string, string>
        if (state === 'SUCCESS') return performance.now() - began
        if (state !== 'RUNNING' && state !== 'IDLE') throw new Error(`${workflow} ended in ${state}: ${info}`)
        await rest(began)
      }
    },
    runMany: async (workflow, { times, atOnce }, input) => {
      const began = performance.now()
      let begun = 0
      const starter = async (): Promise<void> => {
        while (begun++ < times) await start(workflow, input)
      }
      await Promise.all(Array.from({ length: atOnce }, starter))
      const of = `workflow_name=${workflow}&fields=id`
      while ((await list(`${of}&state=RUNNING&limit=1`)).length > 0) await rest(began)
      const seconds = (performance.now() - began) / 1000
      const failed = await list(`${of}&state=neq:SUCCESS&limit=1`)
      if (failed.length > 0) throw new Error(`${workflow}: an execution did not succeed`)
      return seconds
    },
    close: () => agent.destroy(),
  }
}
