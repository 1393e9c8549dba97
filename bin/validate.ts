/**
 * Prints every problem of definitions with its line and column: `node bin/validate.ts [--json] FILE…`. Whether a file is
 * a workbook, a list of workflows or one of actions is seen from its text. Exit code 1 when there are errors, 2 when a
 * file cannot be read.
 */
import { readFileSync } from 'node:fs'
import { documentKind } from '../engine/language/document-kind.ts'
import { parseActions } from '../engine/language/parse-actions.ts'
import { parseWorkbook } from '../engine/language/parse-workbook.ts'
import { parseWorkflows } from '../engine/language/parse-workflows.ts'
import type { Problem } from '../engine/language/spec.ts'

const parsers = { workbook: parseWorkbook, workflows: parseWorkflows, actions: parseActions } as const

interface FileReport {
  readonly file: string
  readonly kind: keyof typeof parsers
  readonly problems: readonly Problem[]
}

const check = (file: string): FileReport => {
  const text = readFileSync(file, 'utf8')
  const kind = documentKind(text)
  return { file, kind, problems: parsers[kind](text).problems }
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
    if (args.includes('--json')) console.log(JSON.stringify(reports, null, 2))
    else for (const report of reports) print(report)
    return reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 2
  }
}

const print = ({ file, kind, problems }: FileReport): void => {
  for (const { range, severity, rule, message } of problems) {
    console.log(`${file}:${range.line}:${range.column}: ${severity}: ${message} [${rule}]`)
  }
  if (problems.length === 0) console.log(`${file}: ${kind}, no problems`)
}

process.exitCode = main(process.argv.slice(2))
