import type { SourceRange } from '../spec.ts'
import type { Span } from '../yaml/node.ts'

/** Knows where the lines of a text begin. */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** A span with the line and column of its beginning, both from 1. */
  range({ start, end }: Span): SourceRange {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= start) low = middle
      else high = middle - 1
    }
    return { start, end, line: low + 1, column: start - (this.starts[low] as number) + 1 }
  }
}
