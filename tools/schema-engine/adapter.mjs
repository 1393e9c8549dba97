/*
 * The driver adapter Prisma's schema engine talks through, with three faults of @prisma/adapter-pg 7.10 put right:
 *   - it refuses the catalog type "char", which the engine selects when it describes a database: given as a character;
 *   - executeScript cuts a script at every ';', also inside a function's $$ body: sent as one simple query, which
 *     PostgreSQL runs as one transaction;
 *   - its shadow database is the main one when it was given a connection string, so `migrate dev` would replay the
 *     history on real data: a scratch database is made and dropped.
 */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { splitSchema, withDatabase } from './connection.mjs'

/** @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Connection */
/** @typedef {(script: string) => string} RewriteScript */

/** The number of the catalog type "char", and one the adapter takes instead. */
const charType = 18
const textType = 25

/**
 * Passes "char" columns through the adapter's type check as text and names them characters afterwards: as text the
 * engine would panic (PostgreSQL 18 has them in every description, as the kind of a NOT NULL constraint).
 * @param {Connection} connection
 */
function acceptChar(connection) {
  /** @typedef {{ fields: { dataTypeID: number }[], rows: unknown[][] }} PgResult */
  const inner = /** @type {{ performIO(query: unknown): Promise<PgResult> }} */ (Object(connection))
  /** Which columns of a result are characters. @type {WeakMap<object, number[]>} */
  const characters = new WeakMap()
  const perform = inner.performIO.bind(connection)
  inner.performIO = async (query) => {
    const result = await perform(query)
    const columns = result.fields.flatMap((field, i) => (field.dataTypeID === charType ? [i] : []))
    if (columns.length > 0) characters.set(result.rows, columns)
    for (const i of columns) Object.assign(result.fields[i] ?? {}, { dataTypeID: textType })
    return result
  }
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const i of characters.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
  return connection
}

/**
 * @param {Connection} connection
 * @param {RewriteScript} rewrite
 */
function repair(connection, rewrite) {
  connection.executeScript = async (script) => {
    try {
      // Resolves to undefined: any other value is taken for a failed migration.
      await connection.underlyingDriver().query(rewrite(script))
    } catch (error) {
      /** @type {{ onError(error: unknown): never }} */
      Object(connection).onError(error)
    }
  }
  return acceptChar(connection)
}

/**
 * @param {string} connectionString may carry Prisma's `?schema=`
 * @param {{ shadowUrl?: string, rewrite?: RewriteScript }} [options] `rewrite` may add to each script before it is sent
 */
export function makeAdapter(connectionString, { shadowUrl, rewrite = (script) => script } = {}) {
  const { url, schema } = splitSchema(connectionString)
  /** @param {string} to */
  const open = (to) => new PrismaPg({ connectionString: to, max: 1 }, schema === undefined ? {} : { schema })
  const adapter = open(url)
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => repair(await connect(), rewrite)
  adapter.connectToShadowDb = async () => {
    if (shadowUrl !== undefined) return makeAdapter(shadowUrl).connect()
    const name = `prisma_shadow_${randomUUID().replaceAll('-', '')}`
    const admin = await open(url).connect()
    await admin.underlyingDriver().query(`CREATE DATABASE ${name}`)
    const shadow = repair(await open(withDatabase(url, name)).connect(), rewrite)
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.underlyingDriver().query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }
  return adapter
}
