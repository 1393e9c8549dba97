/** Writes messages of a server-sent event stream. */
export interface EventWriter {
  readonly send: (event: string, id: number, data: string) => void
  /** Ends it from this side. */
  readonly end: () => void
}

/** A comment line every so often keeps proxies from closing a quiet connection, in milliseconds. */
const heartbeat = 15_000

/**
 * An answer that stays open. `begin` is called once, and what it returns when the client has gone or `end` was called;
 * a failure of it ends the stream, and the client connects again.
 */
export const eventStream = (
  signal: AbortSignal,
  begin: (writer: EventWriter) => Promise<() => void> | (() => void),
): Response => {
  let close: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const encoder = new TextEncoder()
      let open = true
      let stop: () => void = () => undefined
      const write = (text: string) => {
        if (!open) return
        // A client that takes nothing for long would make us keep everything: it may connect again and resume.
        if ((controller.desiredSize ?? 0) < -1000) close()
        else controller.enqueue(encoder.encode(text))
      }
      const timer = setInterval(() => write(':\n\n'), heartbeat)
      close = () => {
        if (!open) return
        open = false
        clearInterval(timer)
        stop()
        try {
          controller.close()
        } catch {
          // The client had closed it already.
        }
      }
      signal.addEventListener('abort', close, { once: true })
      write('retry: 1000\n\n')
      try {
        const stopping = await begin({
          send: (event, id, data) => write(`event: ${event}\nid: ${id}\ndata: ${data}\n\n`),
          end: close,
        })
        stop = stopping
        if (!open || signal.aborted) {
          close()
          stopping()
        }
      } catch {
        close()
      }
    },
    cancel() {
      close()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
