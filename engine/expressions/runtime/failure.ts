/**
 * How an evaluation fails inside of the evaluators: thrown, caught where the evaluation began, never seen outside.
 * It is no `Error`, since a stack trace costs more than a typical evaluation.
 */
export class Failure {
  /** The class of Python's exception, `KeyError` for example. */
  readonly type: string
  /** Its text, which may hold user data; see {@link publicMessage}. */
  readonly message: string
  /** The text without user data, where it differs. */
  readonly publicMessage: string
  constructor(type: string, message: string, publicMessage: string = message) {
    this.type = type
    this.message = message
    this.publicMessage = publicMessage
  }
}

/** The text is no expression of its language. */
export class GrammarFailure extends Failure {}

/** A budget is used up. */
export class LimitFailure extends Failure {
  constructor(message: string) {
    super('LimitExceeded', message)
  }
}

/** Python's `TypeError`. */
export const typeError = (message: string): Failure => new Failure('TypeError', message)

/** Python's `ValueError`. */
export const valueError = (message: string): Failure => new Failure('ValueError', message)
