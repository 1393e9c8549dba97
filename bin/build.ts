// npm run build: the Prisma client and the console, whether they are stale or not.
import { buildConsole } from './build-console.ts'
import { printFailure } from './clear-error.ts'
import { clientIsStale, generateClient } from './generate-client.ts'
import { step } from './progress.ts'

try {
  if (clientIsStale()) await step('generating the database client', generateClient)
  await step('building the console', buildConsole)
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
