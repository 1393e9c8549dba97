/*
 * Parse and validation of workbooks of 400 tasks in several shapes, and of texts of 1 MB. `cold` is the first call of a
 * process of its own, modules loaded; `warm` the median once the code is compiled, each time of a text whose
 * expressions have not been seen before; `again` of the very same text, as after a change at one place. The yardstick is the time which
 * JSON.parse takes for the same data as JSON, in the same run.
 */
import { execFileSync } from 'node:child_process'
import { stringifyJson } from '../../engine/data/json.ts'
import { parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { nodeValue } from '../../engine/language/yaml/node.ts'
import { maxTextLength, parseYaml } from '../../engine/language/yaml/parse-yaml.ts'
import { median } from '../median.ts'
import { print } from '../print.ts'
import { longTexts, workbookShapes } from './workbooks.ts'

const tasks = 400
const warmups = 5
const repeats = 15

const texts: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(Object.entries(workbookShapes).map(([name, make]) => [name, () => make(tasks)])),
  ...longTexts,
}

/** Milliseconds of wall time. */
const timed = (call: () => unknown): number => {
  const began = performance.now()
  call()
  return performance.now() - began
}

/** Milliseconds of CPU, those of the garbage collector's threads included. */
const cpuOf = (call: () => unknown): number => {
  const began = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

const warm = (call: (at: number) => unknown, measure = timed): number => {
  for (let at = 0; at < warmups; at++) call(at)
  return median(Array.from({ length: repeats }, (_, at) => measure(() => call(warmups + at))))
}

/** The text with other expressions of the same meaning. */
const unseen = (text: string, at: number): string =>
  text.replaceAll('%>', `${' '.repeat(at + 1)}%>`).replaceAll(/\}\}(?=["'])/g, `${' '.repeat(at + 1)}}}`)

/** The first call in a new process. */
const coldIn = (name: string): number =>
  Number(execFileSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' }))

const textOf = (name: string): string => {
  const text = texts[name]?.()
  if (text === undefined) throw new Error(`no text is called '${name}': ${Object.keys(texts).join(', ')}`)
  return text
}

/** Measures the wanted texts, all when none is named. */
export const run = async (wanted: readonly string[]): Promise<void> => {
  for (const name of wanted.length === 0 ? Object.keys(texts) : wanted) {
    const text = textOf(name)
    const { value, problems } = parseWorkbook(text)
    if (value === null) throw new Error(`${name}: ${problems[0]?.message}`)
    const { root } = parseYaml(text)
    const json = root === null ? '' : stringifyJson(nodeValue(root))
    const count = [...value.spec.workflows.values()].reduce((sum, workflow) => sum + workflow.tasks.size, 0)
    // Of a text of 1 MB there is no longer one.
    const fresh = Array.from({ length: 2 * (warmups + repeats) }, (_, at) => unseen(text, at))
    const isFresh = fresh.every((one) => one.length <= maxTextLength)
    const parse = (at: number): unknown => parseWorkbook(fresh[at] as string)
    const again = warm(() => parseWorkbook(text), cpuOf)
    print({
      case: name,
      tasks: count,
      kilobytes: text.length / 1024,
      cold_ms: median(Array.from({ length: 3 }, () => coldIn(name))),
      warm_ms: isFresh ? warm(parse) : null,
      warm_cpu_ms: isFresh ? warm((at) => parse(warmups + repeats + at), cpuOf) : null,
      again_cpu_ms: again,
      yaml_cpu_ms: warm(() => parseYaml(text), cpuOf),
      times_json: again / warm(() => JSON.parse(json), cpuOf),
    })
  }
}

if (process.argv[1] === import.meta.filename) {
  const text = textOf(process.argv[2] ?? '')
  process.stdout.write(String(timed(() => parseWorkbook(text))))
}
