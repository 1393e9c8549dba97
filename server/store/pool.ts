import pg from 'pg'

const key = Symbol.for('tramontane.pool')
type Holder = { [key]?: pg.Pool }

/**
 * The one connection pool of this process. Next bundles the server's modules more than once, hence the global.
 *
 * @throws Error without DATABASE_URL.
 */
export const pool = (): pg.Pool => {
  const holder = globalThis as Holder
  holder[key] ??= openPool()
  return holder[key]
}

/** Ends it, for a clean stop; the next use opens another one. */
export const closePool = async (): Promise<void> => {
  const holder = globalThis as Holder
  const open = holder[key]
  delete holder[key]
  await open?.end()
}

const openPool = (): pg.Pool => {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set')
  const made = new pg.Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    application_name: 'tramontane',
  })
  // An idle connection that the server closes is replaced at the next use; without a listener the process would end.
  made.on('error', () => undefined)
  return made
}
