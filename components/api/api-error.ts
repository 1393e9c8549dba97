/** The server answered with an error, or did not answer at all (status 0). The message is its faultstring, in the language of the page. */
export class ApiError extends Error {
  readonly status: number
  /** To find the request in the server's log; empty when there was no answer. */
  readonly requestId: string

  constructor(message: string, about: { status: number; requestId: string; cause?: unknown }) {
    super(message, { cause: about.cause })
    this.name = 'ApiError'
    this.status = about.status
    this.requestId = about.requestId
  }
}
