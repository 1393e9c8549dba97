/*
 * The driver adapter Prisma's schema engine talks through, with three faults of @prisma/adapter-pg 7.10 put right:
 *   - it refuses the catalog type "char", which the engine selects when it describes a database: read as text;
 *   - executeScript cuts a script at every ';', also inside a function's $$ body: sent as one simple query, which
 *     PostgreSQL runs as one transaction;
 *   - its shadow database is the main one when it was given a connection string, so `migrate dev` would replay the
 *     history on real data: a scratch database is made and dropped.
 */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { splitSchema, withDatabase } from './connection.mjs'

/** @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Connection */
/** @typedef {(script: string) => string} RewriteScript */

const textInsteadOfChar = new Map([
  [18, 25],
  [1002, 1009],
])

/**
 * The type numbers arrive with each result; changing them there is the only place before the adapter's check.
 * It holds for the whole process and changes nothing but "char" columns, which only the catalog has.
 */
function readCharAsText() {
  /** @type {{ addFields(fields: { dataTypeID: number }[]): void, charAsText?: true }} */
  const prototype = Object(pg.Result).prototype
  if (prototype.charAsText) return
  prototype.charAsText = true
  const { addFields } = prototype
  prototype.addFields = function (fields) {
    for (const field of fields) field.dataTypeID = textInsteadOfChar.get(field.dataTypeID) ?? field.dataTypeID
    return addFields.call(this, fields)
  }
}

/**
 * @param {Connection} connection
 * @param {RewriteScript} rewrite
 */
function runScriptsWhole(connection, rewrite) {
  connection.executeScript = async (script) => {
    try {
      // Resolves to undefined: any other value is taken for a failed migration.
      await connection.underlyingDriver().query(rewrite(script))
    } catch (error) {
      /** @type {{ onError(error: unknown): never }} */
      Object(connection).onError(error)
    }
  }
  return connection
}

/**
 * @param {string} connectionString may carry Prisma's `?schema=`
 * @param {{ shadowUrl?: string, rewrite?: RewriteScript }} [options] `rewrite` may add to each script before it is sent
 */
export function makeAdapter(connectionString, { shadowUrl, rewrite = (script) => script } = {}) {
  readCharAsText()
  const { url, schema } = splitSchema(connectionString)
  /** @param {string} to */
  const open = (to) => new PrismaPg({ connectionString: to, max: 1 }, schema === undefined ? {} : { schema })
  const adapter = open(url)
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => runScriptsWhole(await connect(), rewrite)
  adapter.connectToShadowDb = async () => {
    if (shadowUrl !== undefined) return makeAdapter(shadowUrl).connect()
    const name = `prisma_shadow_${randomUUID().replaceAll('-', '')}`
    const admin = await open(url).connect()
    await admin.underlyingDriver().query(`CREATE DATABASE ${name}`)
    const shadow = runScriptsWhole(await open(withDatabase(url, name)).connect(), rewrite)
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
