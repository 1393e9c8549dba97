import pg from 'pg'
import { splitSchema } from '../tools/schema-engine/connection.mjs'
import { ClearError } from './clear-error.ts'

const oldest = 14

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  '28000': 'the server does not let this role in',
  '3D000': 'there is no such database; create it first',
  '53300': 'it has no connection to spare',
}

/** Throws a ClearError unless DATABASE_URL leads to a PostgreSQL that is new enough. The password is never shown. */
export async function checkDatabase(connectionString: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(connectionString) || !URL.canParse(connectionString)) {
    throw new ClearError('DATABASE_URL is not a connection string such as postgresql://user:password@host:5432/name')
  }
  const { host, pathname, username } = new URL(connectionString)
  const place = `${host}${pathname} as ${username || 'the default role'}`
  const client = new pg.Client({ connectionString: splitSchema(connectionString).url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; text: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
    )
    if (Number(rows[0]?.number) < oldest * 10_000) {
      throw new ClearError(`DATABASE_URL: PostgreSQL ${oldest} or newer is needed, ${host} runs ${rows[0]?.text}`)
    }
  } catch (error) {
    if (error instanceof ClearError) throw error
    throw new ClearError(`DATABASE_URL: no connection to ${place}: ${reason(error)}`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Several addresses were tried (::1 and 127.0.0.1): the first tells enough.
  if (error instanceof AggregateError) return reason(error.errors[0])
  return ('code' in error ? reasons[String(error.code)] : undefined) ?? error.message.split('\n')[0] ?? error.name
}
