import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. import.meta.dirname is not used: an old Node.js must get as far as being told so. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
