export interface StreamMessage {
  readonly event: string
  readonly data: string
}

/** The whole messages of a piece of a text/event-stream, and the rest that is not whole yet. */
export function parseEventStream(text: string): { readonly messages: readonly StreamMessage[]; readonly rest: string } {
  const frames = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = frames.pop() ?? ''
  const messages: StreamMessage[] = []
  for (const frame of frames) {
    let event = 'message'
    const data: string[] = []
    for (const line of frame.split('\n')) {
      if (line.startsWith('event:')) event = line.slice(6).trim()
      else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''))
    }
    // A frame without data is a comment that keeps the connection.
    if (data.length > 0) messages.push({ event, data: data.join('\n') })
  }
  return { messages, rest }
}
