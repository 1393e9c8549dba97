import pg from 'pg'
import { databaseName, splitSchema, withDatabase } from './connection.mjs'

/** PostgreSQL's and Node's codes as Prisma's own. */
const codes = new Map([
  ['3D000', 'P1003'],
  ['28P01', 'P1000'],
  ['28000', 'P1010'],
  ['42P04', 'P1009'],
])

/**
 * @param {string} url
 * @param {string} sql
 */
async function run(url, sql) {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * The binary's `cli` sub-commands. Returns the exit code; a failure is one JSON line on stderr, as Prisma expects it.
 * @param {string | undefined} command
 * @param {string} connectionString
 */
export async function runCli(command, connectionString) {
  try {
    const { url } = splitSchema(connectionString)
    const name = pg.escapeIdentifier(databaseName(url))
    if (command === 'can-connect-to-database') await run(url, 'SELECT 1')
    else if (command === 'create-database') await run(withDatabase(url, 'postgres'), `CREATE DATABASE ${name}`)
    else if (command === 'drop-database') await run(withDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${name}`)
    else throw new Error(`unknown command: ${command}`)
    return 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const message = (error instanceof Error && error.message) || code
    const fields = { error_code: codes.get(code) ?? 'P1001', message }
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    return 1
  }
}
