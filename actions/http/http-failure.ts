/** A request that could not be made or answered; the message follows `Failed to send HTTP request: `. */
export class HttpFailure extends Error {}
