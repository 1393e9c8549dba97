/*
 * Arrays as PostgreSQL reads them fastest: in its binary format. As text each array is escaped here and parsed there
 * character by character, times and ids included, which was a third of a busy worker's work and more of the database's.
 */

/** How a value is given: ids and texts as strings, times as epoch milliseconds. */
export type ElementType = 'uuid' | 'text' | 'int4' | 'bool' | 'timestamptz'

const oids: Readonly<Record<ElementType, number>> = { bool: 16, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 }

/** PostgreSQL counts from 2000-01-01. */
const epoch = 946_684_800_000

let scratch = Buffer.allocUnsafe(64 * 1024)

const room = (at: number, bytes: number): void => {
  if (at + bytes <= scratch.length) return
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes))
  scratch.copy(larger, 0, 0, at)
  scratch = larger
}

/** One dimension of values, null among them allowed. */
export const binaryArray = (type: ElementType, values: readonly unknown[]): Buffer => {
  const oid = oids[type]
  let at = 0
  const int = (value: number): void => {
    scratch.writeInt32BE(value, at)
    at += 4
  }
  int(values.length === 0 ? 0 : 1)
  int(1)
  int(oid)
  if (values.length > 0) {
    int(values.length)
    int(1)
  }
  for (const value of values) {
    room(at, 24)
    if (value === null || value === undefined) int(-1)
    else if (type === 'text') at = writeText(value as string, at)
    else if (type === 'uuid') {
      int(16)
      at += scratch.write((value as string).replaceAll('-', ''), at, 'hex')
    } else if (type === 'timestamptz') {
      int(8)
      const micros = Math.round(((value as number) - epoch) * 1000)
      int(Math.floor(micros / 2 ** 32))
      int(micros | 0)
    } else if (type === 'int4') {
      int(4)
      int(value as number)
    } else {
      int(1)
      scratch[at++] = value === true ? 1 : 0
    }
  }
  const out = Buffer.from(scratch.subarray(0, at))
  // A flush with a huge document must not hold its memory for good.
  if (scratch.length > 4 * 1024 * 1024) scratch = Buffer.allocUnsafe(64 * 1024)
  return out
}

/** A NUL, which a document has as an escape and PostgreSQL's texts cannot have, is told by another sign. */
const writeText = (given: string, at: number): number => {
  const text = given.includes('\0') ? given.replaceAll('\0', '\ufffd') : given
  // A code unit takes three bytes at the most.
  room(at, 4 + text.length * 3)
  const bytes = scratch.write(text, at + 4, 'utf8')
  scratch.writeInt32BE(bytes, at)
  return at + 4 + bytes
}
