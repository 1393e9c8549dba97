/*
 * Who may import whom (docs/adr/0002-tooling.md). A zone is a folder of the project; what is not listed for it is
 * forbidden. Folders without a zone (bin, e2e, bench, chaos, test-support, tools) put the parts together and may import
 * everything.
 */
export interface Zone {
  /** Folders, or single files, outside its own folder. */
  readonly folders: readonly string[]
  /** Packages: a list of those allowed, or 'any'. */
  readonly packages: readonly string[] | 'any'
  /** Whether `node:` modules are allowed. */
  readonly node: boolean
  /** Folders that its tests may import on top. */
  readonly testFolders?: readonly string[]
}

export const zones: Readonly<Record<string, Zone>> = {
  // Runs unchanged in browser, server and worker: no I/O, and the pure libraries one by one.
  engine: { folders: [], packages: ['yaml', 'croner', 'zod'], node: false },
  actions: { folders: ['engine'], packages: 'any', node: true },
  server: {
    folders: [
      'engine',
      'actions/registry.ts',
      'actions/registry',
      // An action that is run on its own runs here.
      'actions/adhoc',
      'actions/check-input.ts',
      'actions/exception.ts',
      'prisma/generated',
      // What is offered to whoever begins a workflow.
      'examples/templates.ts',
    ],
    packages: 'any',
    node: true,
  },
  components: { folders: ['engine'], packages: 'any', node: false },
  app: { folders: ['components', 'server'], packages: 'any', node: true },
  worker: {
    folders: ['server/store', 'server/ids.ts', 'actions', 'engine', 'bin/child-process.ts'],
    packages: 'any',
    node: true,
    // A test of the worker starts executions through the use cases, as users do.
    testFolders: ['server'],
  },
}

/** What only tests import. */
export const testOnly = { folders: ['test-support'], packages: ['vitest', 'fast-check', '@playwright/test'] }

/** Packages of the server's side: a component that imports one cannot run in the browser. */
export const serverPackages = [
  'pg',
  'pg-boss',
  'pino',
  'prisma',
  '@prisma/client',
  '@prisma/adapter-pg',
  '@prisma/driver-adapter-utils',
  '@prisma/schema-engine-wasm',
  'nodemailer',
]
