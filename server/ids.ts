import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(16 * 64)
let used = pool.length
let last = 0
let counter = 0

/**
 * A UUIDv7: 48 bits of milliseconds, then a counter of 12 bits within the millisecond, then randomness. Ids made by one
 * process sort in the order they were made; when a millisecond is used up, the next one is borrowed.
 */
export const newId = (now = Date.now()): string => {
  if (now > last) {
    last = now
    counter = 0
  } else if (++counter > 0xfff) {
    last++
    counter = 0
  }
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = Buffer.from(pool.buffer, used, 16).toString('hex')
  used += 16
  const time = last.toString(16).padStart(12, '0')
  const variant = '89ab'[Number.parseInt(random[0] ?? '0', 16) & 3]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${random.slice(1, 4)}-${random.slice(4, 16)}`
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is a UUID with dashes. */
export const isId = (text: string): boolean => uuid.test(text)
