/*
 * The one live connection of a tab. Browsers allow six connections to a server over HTTP/1.1, shared by all tabs, so a
 * tab never holds more than one: it follows the project, or, while an execution's page is shown, that execution. A tab
 * out of sight for half a minute lets go and connects again when it is looked at; whatever it missed comes with the
 * snapshot (execution) or by asking again (project).
 *
 *   closed --subject or tab shown--> connecting --open--> open --error--> lost --(2 s, doubling to 30 s)--> connecting
 */
export type LiveStatus = 'connecting' | 'open' | 'lost'

export interface LiveHandlers {
  /** A new connection stands; what was missed must be asked for. */
  readonly onOpen?: () => void
  readonly onMessage: (event: string, data: unknown) => void
}

const hiddenMs = 30_000
const events = ['snapshot', 'changes', 'executions']

/** Follows one address until closed. EventSource reconnects by itself; this adds back-off when the server refuses. */
export function followStream(url: string, handlers: LiveHandlers, onStatus: (status: LiveStatus) => void): () => void {
  let source: EventSource | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let hide: ReturnType<typeof setTimeout> | undefined
  let wait = 2000

  const disconnect = () => {
    clearTimeout(retry)
    source?.close()
    source = null
  }
  const connect = () => {
    disconnect()
    onStatus('connecting')
    const mine = new EventSource(url)
    source = mine
    mine.onopen = () => {
      wait = 2000
      onStatus('open')
      handlers.onOpen?.()
    }
    mine.onerror = () => {
      onStatus('lost')
      // While CONNECTING the browser tries by itself.
      if (mine.readyState !== EventSource.CLOSED) return
      retry = setTimeout(connect, wait)
      wait = Math.min(wait * 2, 30_000)
    }
    for (const name of events) {
      mine.addEventListener(name, (event) => handlers.onMessage(name, JSON.parse((event as MessageEvent<string>).data)))
    }
  }
  const onVisibility = () => {
    clearTimeout(hide)
    if (document.visibilityState === 'hidden') hide = setTimeout(disconnect, hiddenMs)
    else if (source === null) connect()
  }
  document.addEventListener('visibilitychange', onVisibility)
  connect()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(hide)
    disconnect()
  }
}
