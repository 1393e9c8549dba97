import pg from 'pg'

/**
 * Connects for the engine's own statements. Their plans must not depend on statistics: a prepared statement planned
 * while tables were empty keeps a sequential scan, which costs several times the index later.
 */
export const connectEngine = async (url: string, name: string): Promise<pg.Client> => {
  const client = new pg.Client(settingsOf(url, name))
  await client.connect()
  return client
}

/** A small pool of the same kind, for what may run side by side. */
export const poolEngine = (url: string, name: string): pg.Pool => new pg.Pool({ ...settingsOf(url, name), max: 3 })

const settingsOf = (url: string, name: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: `tramontane ${name}`,
  keepAlive: true,
  options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off',
})
