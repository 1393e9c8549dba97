#!/usr/bin/env node
/*
 * Stands in for Prisma's native `schema-engine`, which `npx prisma …` would download: the same JSON-RPC over stdin and
 * stdout and the same `cli` sub-commands, answered by the same engine compiled to WebAssembly, over node-postgres.
 * prisma.config.ts names it.
 */
import { readFile } from 'node:fs/promises'
import readline from 'node:readline'
import { makeAdapter } from './schema-engine/adapter.mjs'
import { runCli } from './schema-engine/cli.mjs'
import { engineVersion, openEngine } from './schema-engine/engine.mjs'

const args = process.argv.slice(2)
/** @param {string} name */
const valuesOf = (name) => args.flatMap((arg, i) => (arg === name ? [args[i + 1] ?? ''] : []))
const source = JSON.parse(valuesOf('--datasource')[0] ?? '{}')
// Some commands (validate, diff between files) need an engine, but no database.
const databaseUrl = source.url ?? 'postgresql://127.0.0.1/none'

/** @type {ReturnType<typeof openEngine> | undefined} */
let opening
function engine() {
  opening ??= Promise.all(
    valuesOf('--datamodels').map(
      async (file) => /** @type {[string, string]} */ ([file, await readFile(file, 'utf8')]),
    ),
  ).then((models) =>
    openEngine(
      makeAdapter(databaseUrl, { shadowUrl: source.shadowDatabaseUrl }),
      models.length > 0 ? models : undefined,
    ),
  )
  return opening
}

/** @param {unknown} message */
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...Object(message) })}\n`)
let printed = 0

/** @param {{ id: unknown, method: string, params: unknown }} request */
async function answer({ id, method, params }) {
  try {
    const target = await engine()
    const call = Reflect.get(target, method === 'getDatabaseVersion' ? 'version' : method)
    if (typeof call !== 'function') throw new Error(`the schema engine has no method ${method}`)
    let result = await call.call(target, params)
    if (method === 'diff' && typeof result?.stdout === 'string') {
      // The binary sends the text as a call of its own, before the result.
      printed += 1
      send({ id: `print${printed}`, method: 'print', params: { content: result.stdout } })
      result = { ...result, stdout: null }
    }
    send({ id, result: result ?? null })
  } catch (error) {
    const { message, code } = Object(error)
    const data = { is_panic: false, message: message ?? String(error), meta: null, error_code: code ?? null }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

if (args.includes('--version') || args.includes('-V')) {
  console.log('schema-engine-wasm', await engineVersion())
} else if (args.includes('cli')) {
  process.exitCode = await runCli(args[args.indexOf('cli') + 1], databaseUrl)
} else {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const message = JSON.parse(line)
    // Answers to our own `print` calls come back too.
    if (typeof message.method === 'string') await answer(message)
  }
  process.exit(0)
}
