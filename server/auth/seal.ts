import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'tramontane session seal', 32))

/** Encrypts a text under a key that only the holder of `secret` can make again: nonce, tag, ciphertext. */
export const seal = (text: string, secret: string): Buffer<ArrayBuffer> => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]) as Buffer<ArrayBuffer>
}

/** The text again, or null when it was sealed under another secret or changed since. */
export const unseal = (sealed: Uint8Array, secret: string): string | null => {
  if (sealed.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv(algorithm, keyOf(secret), sealed.subarray(0, nonceLength))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
