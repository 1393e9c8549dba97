/* The database as the checks see it: a small pool that asks again while the server is away. */
import pg from 'pg'

export interface Database {
  readonly url: string
  // biome-ignore lint/suspicious/noExplicitAny: rows have every shape.
  rows(sql: string, values?: readonly unknown[]): Promise<any[]>
  close(): Promise<void>
}

const patienceMs = 60_000

export const openDatabase = (url: string): Database => {
  const pool = new pg.Pool({ connectionString: url, max: 6, application_name: 'chaos' })
  pool.on('error', () => undefined)
  return {
    url,
    async rows(sql, values = []) {
      const end = Date.now() + patienceMs
      for (;;) {
        try {
          return (await pool.query(sql, [...values])).rows
        } catch (error) {
          if (Date.now() > end || !isLost(error)) throw error
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    },
    close: () => pool.end(),
  }
}

/** Whether the connection was lost, and not the statement wrong: those have a code of five characters, not of class 57. */
const isLost = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return !/^[0-9A-Z]{5}$/.test(code) || /^(57|08|53)/.test(code)
}
