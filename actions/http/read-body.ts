import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { HttpFailure } from './http-failure.ts'

/** Bytes an answer may have, before and after decompression: results are kept in the database. */
export const largestResponse = 5 * 1024 * 1024

/**
 * The whole body, decompressed.
 *
 * @throws HttpFailure when it is larger than {@link largestResponse}; the connection is closed then.
 */
export const readBody = async (message: IncomingMessage, method: string): Promise<Buffer> => {
  const declared = Number(message.headers['content-length'] ?? 0)
  if (method !== 'HEAD' && declared > largestResponse) {
    message.destroy()
    throw new HttpFailure(`HTTP response is too large (Content-Length=${declared}, limit=${largestResponse} bytes).`)
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of decompressed(message, method)) {
      const bytes = chunk as Buffer
      size += bytes.length
      if (size > largestResponse) {
        throw new HttpFailure(`HTTP response is too large (limit=${largestResponse} bytes).`)
      }
      chunks.push(bytes)
    }
  } finally {
    message.destroy()
  }
  return Buffer.concat(chunks)
}

const decompressed = (message: IncomingMessage, method: string): Readable => {
  const empty = method === 'HEAD' || message.statusCode === 204 || message.statusCode === 304
  const decoder = empty ? null : decoderOf(message.headers['content-encoding'])
  if (decoder === null) return message
  message.on('error', (error) => decoder.destroy(error))
  return message.pipe(decoder)
}

const decoderOf = (encoding: string | undefined) => {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return null
  }
}
