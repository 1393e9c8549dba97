'use client'
import { useQuery } from '@tanstack/react-query'
import type { StreamChanges } from '../../engine/contract/console.ts'
import { parseEventStream } from '../live/parse-event-stream.ts'
import type { SeenChange } from './apply-changes.ts'

/** More events than this of one execution are not read: nobody scrolls through them, and they cost memory. */
const most = 20_000

/** Reads the log of an execution up to a change, oldest first; the stream is let go as soon as it is reached. */
async function readHistory(id: string, upTo: number, signal: AbortSignal): Promise<readonly SeenChange[]> {
  const seen: SeenChange[] = []
  if (upTo === 0) return seen
  const abort = new AbortController()
  const query = new URLSearchParams({ execution: id, after: '0' })
  const response = await fetch(`/api/stream?${query}`, { signal: AbortSignal.any([signal, abort.signal]) })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (response.ok && reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    const parsed = parseEventStream(rest + value)
    rest = parsed.rest
    for (const { event, data } of parsed.messages) {
      if (event !== 'changes') continue
      const message: StreamChanges = JSON.parse(data)
      for (const [index, change] of message.changes.entries()) {
        seen.push({ seq: message.seq + index, at: message.at, change })
      }
    }
    if ((seen.at(-1)?.seq ?? 0) >= upTo || seen.length >= most) break
  }
  abort.abort()
  return seen
}

/** The changes of an execution before the page followed it, asked for once. */
export const useHistory = (id: string, upTo: number) =>
  useQuery({
    queryKey: ['history', id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => readHistory(id, upTo, signal),
  })
