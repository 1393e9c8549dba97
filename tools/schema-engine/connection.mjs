/** Connection strings as Prisma writes them: the schema travels as a parameter PostgreSQL's driver does not know. */

/**
 * Splits off Prisma's `?schema=`.
 * @param {string} connectionString
 */
export function splitSchema(connectionString) {
  const url = new URL(connectionString)
  const schema = url.searchParams.get('schema') ?? undefined
  url.searchParams.delete('schema')
  return { url: url.toString(), schema }
}

/**
 * The same server, another database.
 * @param {string} connectionString
 * @param {string} database
 */
export function withDatabase(connectionString, database) {
  const url = new URL(connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.toString()
}

/** @param {string} connectionString */
export function databaseName(connectionString) {
  return decodeURIComponent(new URL(connectionString).pathname.slice(1))
}
