// npm run seed: puts the examples into an empty database, see bin/seed/seed.ts. Each start runs it.
import { printFailure } from './clear-error.ts'
import { seed } from './seed/seed.ts'
import { address } from './supervisor/choose-port.ts'
import { withDatabase } from './with-database.ts'

const here = process.env.TRAMONTANE_URL?.replace(/\/+$/, '')
const web = here || address(process.env.HOST ?? '127.0.0.1', Number(process.env.PORT || 3000))

try {
  await withDatabase(async (url) => {
    process.env.DATABASE_URL = url
    console.log(`examples: ${await seed(url, web)}`)
  })
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
