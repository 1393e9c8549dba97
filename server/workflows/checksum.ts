import { createHash } from 'node:crypto'

/** MD5 of a definition, as Mistral's `checksum`; it tells texts apart and protects nothing. */
export const checksum = (definition: string): string => createHash('md5').update(definition).digest('hex')
