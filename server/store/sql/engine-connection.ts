import pg from 'pg'

/**
 * Connects for the engine's own statements. Their plans must not depend on statistics: a prepared statement planned
 * while tables were empty keeps a sequential scan, which costs several times the index later. Nor must they be bitmap
 * scans: those do not mark what they found dead, so that each claim would pass by all the claims since the last vacuum.
 */
export const connectEngine = async (url: string, name: string): Promise<pg.Client> => connect(url, name, '')

/**
 * Connects for claims and releases, whose commits need not wait for the disk: a durable flush implies the claim before
 * it, and a claim that a crash of the server loses leaves the execution to whoever comes next.
 */
export const connectClaims = async (url: string, name: string): Promise<pg.Client> =>
  connect(url, name, ' -c synchronous_commit=off')

const connect = async (url: string, name: string, more: string): Promise<pg.Client> => {
  const settings = settingsOf(url, name)
  const client = new pg.Client({ ...settings, options: settings.options + more })
  await client.connect()
  return client
}

/** A small pool of the same kind, for what may run side by side. */
export const poolEngine = (url: string, name: string): pg.Pool => new pg.Pool({ ...settingsOf(url, name), max: 3 })

const settingsOf = (url: string, name: string) => ({
  connectionString: url,
  application_name: `tramontane ${name}`,
  keepAlive: true,
  options: [
    ...['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((kind) => `-c enable_${kind}=off`),
    '-c jit=off -c plan_cache_mode=force_generic_plan',
  ].join(' '),
})
