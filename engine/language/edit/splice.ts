import type { Result } from '../../result.ts'

/** Puts `text` where the characters from `start` up to `end` are; offsets are UTF-16 units of the text before. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit of a text: splices that do not overlap, in order; whatever they do not name stays as it is, byte for byte. */
export interface Edit {
  readonly splices: readonly Splice[]
}

/** An edit, or why it cannot be made, in words for the user. */
export type EditResult = Result<Edit, string>
