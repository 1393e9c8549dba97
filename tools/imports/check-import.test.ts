import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkImport } from './check-import.ts'
import { findImports } from './find-imports.ts'

let root: string

const files = [
  ...['engine/a.ts', 'engine/server/b.ts', 'server/store/q.ts', 'server/executions/start.ts', 'actions/registry.ts'],
  ...['actions/std/echo.ts', 'components/actions/copy.ts', 'worker/main.ts', 'app/page.tsx', 'test-support/x.ts'],
]

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'imports-'))
  for (const file of files) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a wrong import is named', () => {
  test.each([
    ['engine/a.ts', 'node:fs', /no Node.js module/],
    ['engine/a.ts', 'fs', /no Node.js module/],
    ['engine/a.ts', 'pg', /no package but/],
    ['engine/a.ts', '@prisma/client/runtime', /no package but/],
    ['engine/a.ts', '../server/store/q.ts', /nothing outside itself/],
    ['engine/a.ts', '../test-support/x.ts', /for tests/],
    ['engine/a.ts', 'vitest', /for tests/],
    ['components/actions/copy.ts', '../../actions/std/echo.ts', /only engine/],
    ['components/actions/copy.ts', '../../server/store/q.ts', /only engine/],
    ['components/actions/copy.ts', 'node:path', /no Node.js module/],
    ['components/actions/copy.ts', 'pg-boss', /browser/],
    ['server/store/q.ts', '../../actions/std/echo.ts', /only engine/],
    ['server/store/q.ts', '../../worker/main.ts', /only engine/],
    ['actions/std/echo.ts', '../../server/store/q.ts', /only engine/],
    ['worker/main.ts', '../server/executions/start.ts', /only server\/store/],
    ['app/page.tsx', '../worker/main.ts', /only components, server/],
    ['app/page.tsx', '../engine/a.ts', /only components, server/],
    ['engine/a.ts', './server/b', /no such file/],
    ['engine/a.ts', './server', /no such file/],
    ['engine/a.ts', '../../elsewhere.ts', /out of the project/],
  ])('%s → %s', (file, specifier, complaint) => {
    expect(checkImport(root, file, specifier)).toMatch(complaint)
  })
})

describe('a right import passes', () => {
  test.each([
    ['engine/a.ts', './server/b.ts'],
    ['engine/a.ts', 'yaml'],
    ['engine/a.test.ts', 'node:fs'],
    ['engine/a.test.ts', '../test-support/x.ts'],
    ['components/actions/copy.ts', './copy.ts'],
    ['components/actions/copy.ts', 'react'],
    ['server/store/q.ts', 'pg'],
    ['server/store/q.ts', '../../actions/registry.ts'],
    ['server/store/q.ts', '../../prisma/generated/client.ts'],
    ['worker/main.ts', '../server/store/q.ts'],
    ['worker/main.test.ts', '../server/executions/start.ts'],
    ['app/page.tsx', '../server/executions/start.ts'],
    ['bin/web.ts', '../worker/main.ts'],
  ])('%s → %s', (file, specifier) => {
    expect(checkImport(root, file, specifier)).toBeUndefined()
  })
})

test('every way of naming a module is seen', () => {
  const source = `
    import a from './a.ts'
    import type { B } from './b.ts'
    import './c.css'
    export { d } from './d.ts'
    export * from './e.ts'
    const f = <div>{await import('./f.ts')}</div>
    type G = import('./g.ts').G
    const h = require('./h.cjs')
    new Worker(new URL('./i.ts', import.meta.url), { type: 'module' })
    // import './no.ts'
    const no = "import './no.ts'"`
  expect(findImports(source, 'x.tsx').map(({ specifier }) => specifier)).toEqual(
    ['a.ts', 'b.ts', 'c.css', 'd.ts', 'e.ts', 'f.ts', 'g.ts', 'h.cjs', 'i.ts'].map((name) => `./${name}`),
  )
  expect(findImports(source, 'x.tsx')[4]?.line).toBe(6)
})

test('the command fails and names file and line', () => {
  const program = path.join(import.meta.dirname, '..', 'check-imports.ts')
  execFileSync('git', ['init', '-q'], { cwd: root })
  expect(spawnSync(process.execPath, [program, root]).status).toBe(0)
  writeFileSync(path.join(root, 'engine', 'a.ts'), "\nimport 'node:net'\n")
  const { status, stderr } = spawnSync(process.execPath, [program, root], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain("engine/a.ts:2 'node:net'")
})
