/*
 * The whole product in one command (npm start), in this order:
 *   settings → port → database → client → migrations → console's build → web and worker → first data
 * and it stops in the order web, worker, postgres: no request meets a worker that is gone, no write a database that is.
 *
 * Each of web, worker and postgres is started again when it ends by itself. When this process is killed, web and worker
 * see their channel close and end; postgres lives on and the next start takes it over. When its own parent (start.mjs)
 * is killed, it stops like on Ctrl-C. A second Ctrl-C does not wait for anybody.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations } from './apply-migrations.ts'
import { buildConsole, buildIsStale } from './build-console.ts'
import { checkDatabase } from './check-database.ts'
import { type ClearError, printFailure } from './clear-error.ts'
import { clientIsStale, generateClient } from './generate-client.ts'
import { step } from './progress.ts'
import { root } from './root.ts'
import { runQuietly } from './run-quietly.ts'
import { type KeptChild, keepRunning } from './supervisor/child.ts'
import { address, choosePort } from './supervisor/choose-port.ts'
import { type KeptPostgres, keepPostgres } from './supervisor/keep-postgres.ts'
import { readOptions } from './supervisor/options.ts'

const children: KeptChild[] = []
let postgres: KeptPostgres | undefined
let opening: Promise<KeptPostgres> | undefined
let addressFile: string | undefined
let stopping: Promise<void> | undefined

async function start(): Promise<void> {
  const { port: wish, host, dataDir, databaseUrl, dev } = readOptions(process.env, process.argv.slice(2))
  const kept = path.join(dataDir, 'address')
  const otherAddress = () => (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined)

  if (databaseUrl !== undefined) await checkDatabase(databaseUrl)
  else {
    opening = keepPostgres({
      dataDir,
      otherAddress,
      progress: (text) => console.log(`${text} …`),
      onMoved: () => {
        for (const child of children) child.restart()
      },
    })
    postgres = await opening
    if (postgres.reused) console.log('the database was still running and is used as it is')
  }
  if (stopping) return
  // The file is removed by a clean stop: found here, the last start was killed and its web process may just be ending.
  const port = await choosePort(wish, host, existsSync(kept))
  if (clientIsStale()) await step('generating the database client', generateClient)
  const applied = await applyMigrations(databaseUrl ?? postgres?.url ?? '')
  if (applied.length > 0) console.log(`database: ${applied.length} migration${applied.length > 1 ? 's' : ''} applied`)
  if (!dev && buildIsStale()) await step('building the console (about a minute, once for each version)', buildConsole)
  if (stopping) return

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    DATABASE_URL: databaseUrl ?? postgres?.url,
    DATA_DIR: dataDir,
    HOST: host,
    PORT: String(port),
    ...(dev ? { TRAMONTANE_DEV: '1' } : {}),
  })
  await seed(environment())
  const keep = (name: string, program: string) =>
    children.push(
      keepRunning({ name, program: [path.join(root, program)], environment, onGivenUp: (reason) => void fail(reason) }),
    )
  keep('web', 'bin/web.ts')
  keep('worker', 'worker/main.ts')
  await Promise.all(children.map(({ ready }) => ready))
  if (stopping) return
  const url = address(host, port)
  if (postgres !== undefined) {
    addressFile = kept
    writeFileSync(kept, `${url}\n`)
  }
  console.log(`Tramontane is ready at ${url}`)
}

/** Puts the first examples into an empty database; the program decides itself whether it is empty. */
async function seed(env: NodeJS.ProcessEnv): Promise<void> {
  const program = path.join(root, 'bin', 'seed.ts')
  if (!existsSync(program)) return
  const { code, output } = await runQuietly(process.execPath, ['--disable-warning=ExperimentalWarning', program], env)
  // The product runs without examples.
  if (code !== 0) console.error(`tramontane: the examples could not be loaded:\n${output.trim()}`)
}

async function stop(force: boolean): Promise<void> {
  for (const child of children) await child.stop(force)
  // A stop may come while it is still being started; one that failed to start has been reported.
  await (await opening?.catch(() => undefined))?.stop(force)
  if (addressFile !== undefined) rmSync(addressFile, { force: true })
}

async function fail(reason: ClearError): Promise<void> {
  if (stopping) return
  printFailure(reason)
  stopping = stop(false)
  await stopping
  process.exit(1)
}

async function onSignal(): Promise<void> {
  if (stopping) {
    console.error('tramontane: stopping at once')
    for (const child of children) child.kill()
    await postgres?.stop(true)
    process.exit(130)
  }
  console.log('stopping … (Ctrl-C again: at once)')
  stopping = stop(false)
  await stopping
  console.log('stopped')
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal())
process.once('disconnect', () => void (stopping ?? onSignal()))
// Our terminal may be gone before us: the stop must still be finished.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  await start()
} catch (error) {
  if (!stopping) {
    printFailure(error)
    stopping = stop(false)
    await stopping
    process.exit(1)
  }
}
