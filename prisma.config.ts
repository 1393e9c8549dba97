import path from 'node:path'
import { defineConfig } from 'prisma/config'
import { embeddedUrl } from './bin/postgres/url.ts'

const root = import.meta.dirname

// Prisma reads this file before it looks for its schema engine: with ours named, it downloads none. A .mjs cannot be
// started as a program on Windows, so there it fetches its own.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'tools/schema-engine.mjs')
}
process.env.CHECKPOINT_DISABLE ??= '1'

const url = process.env.DATABASE_URL ?? embeddedUrl(path.resolve(root, process.env.DATA_DIR ?? '.data'))

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
})
