import path from 'node:path'

/** The project's folder. */
export const root = path.join(import.meta.dirname, '..')

/** A program npm installed, started by `node`. */
export const tool = (name: string): string => path.join(root, 'node_modules', '.bin', name)
