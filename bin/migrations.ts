import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One folder below prisma/migrations. */
export interface Migration {
  readonly name: string
  readonly script: string
}

/** The folder of the migrations this code brings. */
export const migrationsFolder = path.join(import.meta.dirname, '..', 'prisma', 'migrations')

/** Reads the migrations of a folder in the order they are applied; none when the folder is missing. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  let names: string[]
  try {
    names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  } catch {
    return []
  }
  return names.sort().map((name) => ({ name, script: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
}
