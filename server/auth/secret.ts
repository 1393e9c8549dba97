import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text that fits into a cookie, a header and an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret: enough to recognise it, not to use it. The secret is random, so one round is enough. */
export const hashSecret = (secret: string): Buffer<ArrayBuffer> =>
  createHash('sha256').update(secret).digest() as Buffer<ArrayBuffer>
