import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from './clear-error.ts'
import { root, tool } from './root.ts'
import { runQuietly } from './run-quietly.ts'

const mark = path.join(root, '.next', 'made-from')

/** Everything `next build` reads. */
const sources = [
  '{app,components,engine,server,actions}/**/*.{ts,tsx,css,json,svg,png,ico,js,mjs}',
  'public/**/*.*',
  'prisma/schema.prisma',
  '{next.config.js,postcss.config.mjs,tsconfig.json,package-lock.json,proxy.ts,instrumentation.ts}',
]

/** A folder may be called like a file: app/openapi.json. */
const isFile = (name: string) => statSync(path.join(root, name)).isFile()

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith(path.join('public', 'monaco'))

function madeFrom(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (name) => name === 'node_modules' })
  for (const file of files.filter((name) => !isTest(name) && isFile(name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Whether the console is not built, or was built from other sources. */
export function buildIsStale(): boolean {
  const built = existsSync(path.join(root, '.next', 'BUILD_ID')) && existsSync(mark)
  return !built || readFileSync(mark, 'utf8') !== madeFrom()
}

/** Builds the console into .next (half a minute to a minute). */
export async function buildConsole(): Promise<void> {
  const from = madeFrom()
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const { code, output } = await runQuietly(process.execPath, [tool('next'), 'build'], env)
  if (code !== 0) throw new ClearError(`the console could not be built:\n${output.trim()}`)
  writeFileSync(mark, from)
}
