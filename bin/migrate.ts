// npm run db:migrate: brings the database up to date without starting the product, for instance before a roll-out.
import { applyMigrations } from './apply-migrations.ts'
import { printFailure } from './clear-error.ts'
import { withDatabase } from './with-database.ts'

try {
  const applied = await withDatabase(applyMigrations)
  console.log(applied.length === 0 ? 'the database is up to date' : `applied:\n  ${applied.join('\n  ')}`)
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
