/*
 * Measures this checkout, one JSON line for each figure. Wall times say more about the machine's neighbours than about
 * the code: each benchmark therefore measures something outside of the code beside it, in the same run, and reports
 * ratios.
 *
 *   npm run bench                   every target of the engine, one round, as a table; see docs/performance.md
 *   npm run bench -- --rounds 5     the same, medians of five
 *   npm run bench -- NAME [CASE …]  one of the others
 */
import { benches } from './benches.ts'

const args = process.argv.slice(2)
const named = args[0] !== undefined && !args[0].startsWith('-')
const [name, cases] = named ? [args[0] ?? '', args.slice(1)] : ['engine', args]
const bench = benches[name]
if (bench === undefined) {
  const lines = Object.entries(benches).map(([known, { about }]) => `  ${known.padEnd(12)} ${about}`)
  process.stderr.write(`npm run bench -- [NAME] [CASE …]\n\n${lines.join('\n')}\n`)
  process.exitCode = 2
} else {
  const { run } = await bench.load()
  await run(cases)
}
