import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../bin/free-port.ts'
import { removeData } from '../../bin/postgres/remove-data.ts'
import { embeddedUrl } from '../../bin/postgres/url.ts'

const root = path.join(import.meta.dirname, '..', '..')

export interface Server {
  /** Where the product serves, without a slash at the end. */
  readonly url: string
  readonly databaseUrl: string
  readonly dataDir: string
  readonly supervisor: ChildProcess
  /** What it has printed so far. */
  output(): string
  /** Stops it like Ctrl-C and deletes its data. */
  stop(): Promise<void>
}

/**
 * Starts the whole product as npm start does, with its own data folder and port; resolves when it says it is ready.
 * It ends with this process, also when this one is killed, because its channel closes.
 */
export async function startServer(environment: NodeJS.ProcessEnv = process.env): Promise<Server> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tramontane-e2e-'))
  // As root the database runs as another account, which must get through.
  chmodSync(dataDir, 0o711)
  const { DATABASE_URL: _, ...rest } = environment
  const supervisor = spawn(process.execPath, [path.join(root, 'bin', 'supervisor.ts')], {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...rest, DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1', NODE_ENV: 'production' },
  })
  let output = ''
  const ready = Promise.withResolvers<string>()
  const read = (data: Buffer) => {
    output += data
    const line = /^Tramontane is ready at (\S+)$/m.exec(output)
    if (line?.[1] !== undefined) ready.resolve(line[1])
  }
  supervisor.stdout?.on('data', read)
  supervisor.stderr?.on('data', read)
  supervisor.once('exit', (code) => ready.reject(new Error(`the product ended (exit code ${code}):\n${output}`)))
  const stop = async () => {
    if (supervisor.exitCode === null && supervisor.signalCode === null) {
      const ended = once(supervisor, 'exit')
      supervisor.kill('SIGTERM')
      await ended
    }
    await removeData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const url = await ready.promise
    return { url, databaseUrl: embeddedUrl(dataDir) ?? '', dataDir, supervisor, output: () => output, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
