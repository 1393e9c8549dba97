import path from 'node:path'
import { root } from './root.mjs'

/** Where compiled sources are kept, by their contents; may be removed at any time. */
export const compileCacheFolder = path.join(root, 'node_modules', '.cache', 'compiled')
