/*
 * Every target of the engine's speed, in one table.
 *
 * Options: --rounds N (1), --seconds N (2) for each open-ended measurement, --oracle URL of a Mistral, --json FILE.
 * Cases: parts of their names, for example `rest` or `chain50 items`.
 */
import { writeFileSync } from 'node:fs'
import { cases } from './cases.ts'
import { isWanted, readOptions } from './options.ts'
import { runRounds } from './rounds.ts'
import { startSubjects } from './subjects.ts'
import { tableOf } from './table.ts'

export const run = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args)
  const wanted = cases.filter(({ name }) => isWanted(options, name))
  const subjects = await startSubjects({ oracle: options.oracle, withDbos: wanted.some(({ dbos }) => dbos) })
  try {
    const measured = await runRounds(subjects, wanted, options)
    if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(measured, null, 2)}\n`)
    process.stdout.write(`${tableOf(measured)}\n`)
  } finally {
    await subjects.stop()
  }
}
