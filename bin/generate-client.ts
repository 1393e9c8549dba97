import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from './clear-error.ts'
import { root, tool } from './root.ts'
import { runQuietly } from './run-quietly.ts'

const schema = path.join(root, 'prisma', 'schema.prisma')
const mark = path.join(root, 'prisma', 'generated', '.made-from')

function madeFrom(): string {
  const hash = createHash('sha256').update(readFileSync(schema))
  // Another Prisma writes another client.
  return hash.update(readFileSync(path.join(root, 'node_modules', 'prisma', 'package.json'))).digest('hex')
}

/** Whether the Prisma client is missing or was made from another schema. */
export function clientIsStale(): boolean {
  return existsSync(schema) && (!existsSync(mark) || readFileSync(mark, 'utf8') !== madeFrom())
}

/** Writes the Prisma client to prisma/generated, which is not kept in the repository. */
export async function generateClient(): Promise<void> {
  const from = madeFrom()
  const { code, output } = await runQuietly(process.execPath, [tool('prisma'), 'generate', '--no-hints'])
  if (code !== 0) throw new ClearError(`the Prisma client could not be generated:\n${output.trim()}`)
  writeFileSync(mark, from)
}
