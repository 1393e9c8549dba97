/*
 * Measures this checkout, one JSON line for each figure. Wall times say more about the machine's neighbours than about
 * the code: each benchmark therefore measures something outside of the code beside it, in the same run, and reports
 * ratios.
 *
 *   npm run bench -- NAME [CASE …]
 */
import { benches } from './benches.ts'

const [name = '', ...cases] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  const lines = Object.entries(benches).map(([known, { about }]) => `  ${known.padEnd(12)} ${about}`)
  process.stderr.write(`npm run bench -- NAME [CASE …]\n\n${lines.join('\n')}\n`)
  process.exitCode = 2
} else {
  const { run } = await bench.load()
  await run(cases)
}
