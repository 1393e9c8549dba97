/*
 * npm test [SUITE …] [-- options of the one suite named]: every suite, or those named, one after the other. A suite that
 * fails does not stop the others. The last line sums all up; the type check and the linter count as one test each.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildConsole, buildIsStale } from './build-console.ts'
import { printFailure } from './clear-error.ts'
import { clientIsStale, generateClient } from './generate-client.ts'
import { step } from './progress.ts'
import { root, tool } from './root.ts'
import { type Counts, countPlaywright, countVitest } from './run-tests/count.ts'
import { runShown } from './run-tests/run-shown.ts'

const suites = ['typecheck', 'lint', 'unit', 'integration', 'e2e'] as const
type Suite = (typeof suites)[number]
const isSuite = (name: string): name is Suite => suites.some((suite) => suite === name)

const given = process.argv.slice(2).filter((arg) => arg !== '--')
const named = given.filter(isSuite)
const extra = given.filter((arg) => !isSuite(arg))
const chosen = named.length > 0 ? named : suites

mkdirSync(path.join(root, '.tmp'), { recursive: true })
const reports = mkdtempSync(path.join(root, '.tmp', 'test-reports-'))

const one = (ok: boolean): Counts => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** The counts a suite reported; one that ended badly without naming a failed test counts as one. */
function counted(code: number, count: () => Counts): Counts {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    counts = count()
  } catch {
    // No report: it never got as far.
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

async function vitest(project: string): Promise<Counts> {
  const file = path.join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runShown(tool('vitest'), [...args, ...extra])
  return counted(code, () => countVitest(JSON.parse(readFileSync(file, 'utf8'))))
}

const run: Record<Suite, () => Promise<Counts>> = {
  typecheck: async () => {
    // Its types of pages and style sheets are made, not kept.
    const types = await runShown(tool('next'), ['typegen'])
    return one(types === 0 && (await runShown(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json', ...extra])) === 0)
  },
  lint: async () => {
    const biome = await runShown(tool('biome'), ['check', '--error-on-warnings', '.', ...extra])
    const imports = await runShown(path.join(root, 'tools', 'check-imports.ts'), [])
    return one(biome === 0 && imports === 0)
  },
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  e2e: async () => {
    if (buildIsStale()) await step('building the console', buildConsole)
    const file = path.join(reports, 'e2e.json')
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
    const code = await runShown(tool('playwright'), ['test', '--reporter=list,json', ...extra], env)
    return counted(code, () => countPlaywright(JSON.parse(readFileSync(file, 'utf8'))))
  },
}

const total = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
const text = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => process.exit(130))
process.once('exit', () => rmSync(reports, { recursive: true, force: true }))

try {
  if (clientIsStale()) await step('generating the database client', generateClient)
  for (const suite of chosen) {
    console.log(`\n── ${suite} ──`)
    const started = performance.now()
    const counts = await run[suite]().catch((error: unknown) => {
      printFailure(error)
      return one(false)
    })
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key]
    lines.push(`${suite.padEnd(12)} ${text(counts)} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
} catch (error) {
  printFailure(error)
  total.failed += 1
}
console.log(`\n${lines.join('\n')}\n\n${text(total)}`)
process.exit(total.failed === 0 ? 0 : 1)
