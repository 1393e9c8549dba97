/**
 * npm run model -- [--runs N] [--seed N]: random trials of the engine against the model, until so many were alike. A
 * difference is made small and printed; once it is mended, its trial moves to model/finds.json.
 */
import { parseArgs } from 'node:util'
import { explore } from './explore.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } })
const [runs, seed] = [Number(values.runs), Number(values.seed ?? Date.now() % 2 ** 31)]
if (!(runs > 0) || !Number.isInteger(seed)) {
  console.error('npm run model -- [--runs N] [--seed N]')
  process.exit(2)
}
console.log(`seed ${seed}`)
const { alike, moves, leftOut, found } = explore(seed, runs)
if (found !== null) console.error(found)
const { user, system } = process.cpuUsage()
const cpu = ((user + system) / 1e6).toFixed(0)
console.log(
  `${alike} trials alike (${moves} moves), ${leftOut} left out, ${found === null ? 0 : 1} differences, ${cpu} s of CPU`,
)
process.exitCode = found === null ? 0 : 1
