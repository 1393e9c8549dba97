/**
 * Prints every problem of definitions with its line and column: `node bin/validate.ts [--json] FILE…`. Whether a file is
 * a workbook, a list of workflows or one of actions is seen from its text. System actions are known; a name without one
 * of their prefixes may be an action of some server's, so it is not judged. Exit code 1 when there are errors, 2 when a
 * file cannot be read. docs/rules explains each rule.
 */
import { readFileSync } from 'node:fs'
import { systemCatalogue } from '../actions/catalogue.ts'
import type { CheckedText } from '../engine/language/check-text.ts'
import { checkText } from '../engine/language/check-text.ts'
import { excerpt } from './validate/excerpt.ts'

/** One file's part of what `--json` prints. */
interface FileReport extends CheckedText {
  readonly file: string
}

interface Checked extends FileReport {
  readonly text: string
}

const check = (file: string): Checked => {
  const text = readFileSync(file, 'utf8')
  return { file, ...checkText(text, systemCatalogue), text }
}

const main = (args: readonly string[]): number => {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  if (unknown !== undefined || files.length === 0) {
    console.error(`${unknown === undefined ? '' : `Unknown option ${unknown}. `}Usage: validate [--json] FILE…`)
    return 2
  }
  try {
    const reports = files.map(check)
    if (args.includes('--json')) {
      const data = reports.map(({ file, kind, problems }): FileReport => ({ file, kind, problems }))
      console.log(JSON.stringify(data, null, 2))
    } else for (const report of reports) print(report)
    return reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

const print = ({ file, kind, problems, text }: Checked): void => {
  for (const { range, severity, code, rule, message, fixes } of problems) {
    console.log(`${file}:${range.line}:${range.column}: ${severity}: ${message} [${code} ${rule}]`)
    console.log(excerpt(text, range).replace(/^/gm, '    '))
    for (const { title } of fixes) console.log(`    fix: ${title}`)
  }
  if (problems.length === 0) console.log(`${file}: ${kind}, no problems`)
}

process.exitCode = main(process.argv.slice(2))
