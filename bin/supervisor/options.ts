import path from 'node:path'
import { ClearError } from '../clear-error.ts'
import { root } from '../root.ts'

export interface Options {
  /** The port asked for; undefined: 3000, or a free one when that is taken. */
  readonly port: number | undefined
  readonly host: string
  readonly dataDir: string
  /** An own PostgreSQL instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly dev: boolean
}

/** Reads the settings of `npm start`. Throws a ClearError that names the one that is wrong. */
export function readOptions(env: NodeJS.ProcessEnv, args: readonly string[]): Options {
  const unknown = args.find((arg) => arg !== '--dev')
  if (unknown !== undefined) throw new ClearError(`unknown option ${unknown}: only --dev is known`)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    dev: args.includes('--dev'),
  }
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new ClearError(`PORT must be a whole number from 1 to 65535, not ${JSON.stringify(text)}`)
}
