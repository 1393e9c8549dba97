import pg from 'pg'

/**
 * Connects for the engine's own statements. Their plans must not depend on statistics: a prepared statement planned
 * while tables were empty keeps a sequential scan, which costs several times the index later.
 */
export const connectEngine = async (url: string, name: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: `tramontane ${name}`,
    keepAlive: true,
    options: '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off',
  })
  await client.connect()
  return client
}
