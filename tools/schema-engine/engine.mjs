import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const glue = /** @type {typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void }} */ (bindings)

/**
 * The engine hands its last words here when it panics; without it they are lost and the process dies in silence.
 * @type {{ set_message(message: string): void }}
 */
const lastWords = { set_message: (message) => process.stderr.write(`schema engine: ${message}\n`) }
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: lastWords })

/** @type {Promise<void> | undefined} */
let loading

/** Loads Prisma's schema engine, compiled to WebAssembly, into this process; once. */
export function loadEngine() {
  loading ??= load()
  return loading
}

async function load() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const file = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const imports = /** @type {WebAssembly.Imports} */ ({ './schema_engine_bg.js': /** @type {unknown} */ (bindings) })
  const { instance } = await WebAssembly.instantiate(file, imports)
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** The engine's version. */
export async function engineVersion() {
  await loadEngine()
  return bindings.version()
}

/**
 * An engine over a database.
 * @param {import('@prisma/adapter-pg').PrismaPg} adapter from makeAdapter
 * @param {[path: string, text: string][]} [datamodels]
 */
export async function openEngine(adapter, datamodels) {
  await loadEngine()
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, bound)
  // The engine looks for the driver's own errors here when it reports a failure.
  Object.assign(engine, { errorRegistry: bound.errorRegistry })
  return engine
}
