// node bin/postgres/run.ts [DATA_DIR]: the embedded PostgreSQL alone, until Ctrl-C; for looking into a database.
import path from 'node:path'
import { printFailure } from '../clear-error.ts'
import { startPostgres } from './start-postgres.ts'

try {
  const dataDir = path.resolve(process.argv[2] ?? process.env.DATA_DIR ?? '.data')
  const server = await startPostgres({ dataDir, progress: (step) => console.error(step) })
  // The password is wanted here, by the person who asked for it, on its own terminal only.
  console.log(process.stdout.isTTY ? server.superuserUrl : `PostgreSQL is ready on port ${server.port}`)
  const forever = setInterval(() => undefined, 1 << 30)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearInterval(forever)
      void server.stop()
    })
  }
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
