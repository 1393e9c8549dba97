import { isDeepStrictEqual } from 'node:util'
import { pythonRepr } from '../../engine/data/python-str.ts'
import { locate } from '../../engine/language/document.ts'
import { documentKind } from '../../engine/language/document-kind.ts'
import { projectGraph } from '../../engine/language/graph.ts'
import { parseActions } from '../../engine/language/parse-actions.ts'
import { parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { parseWorkflows } from '../../engine/language/parse-workflows.ts'
import { nodeValue } from '../../engine/language/yaml/node.ts'
import { parseUncommon, parseYaml } from '../../engine/language/yaml/parse-yaml.ts'
import { readCommon } from '../../engine/language/yaml/read-common.ts'
import { definitionSeeds } from '../corpus.ts'
import { definitionText, yamlText } from '../grammar/definition.ts'
import { mutated } from '../mutate.ts'
import type { Check } from '../oracle.ts'
import { impurity } from '../oracle.ts'
import type { Target } from '../target.ts'

const checkYaml: Check = (text) => {
  const { root, problems } = parseYaml(text)
  const value = root === null ? null : nodeValue(root)
  const impure = impurity(value)
  if (impure !== null) return { promise: 'plain data', what: impure }
  for (const { start, end } of problems) {
    if (start < 0 || end < start || end > text.length)
      return { promise: 'in words', what: `a problem at ${start}–${end}` }
  }
  // The quick reader is asked about texts that may be read, and gives the rest to the library.
  const common = problems.length === 0 ? readCommon(text) : null
  if (common !== null && !isDeepStrictEqual(common, parseUncommon(text).root)) {
    return { promise: 'deterministic', what: 'the quick reader and the library read it differently' }
  }
  return { result: pythonRepr(value) + problems.map(({ message }) => message).join('\n') }
}

const checkDefinition: Check = (text) => {
  const said: string[] = [documentKind(text)]
  for (const parse of [parseWorkflows, parseActions, parseWorkbook]) {
    const { value, problems } = parse(text)
    const isRefused = problems.some(({ severity }) => severity === 'error')
    if ((value === null) !== isRefused) return { promise: 'in words', what: 'neither a value nor an error' }
    for (const { range, message } of problems) {
      if (range.start < 0 || range.end < range.start || range.end > text.length) {
        return { promise: 'in words', what: `${message} at ${range.start}–${range.end}` }
      }
      said.push(message)
    }
  }
  for (const { spec } of parseWorkflows(text).value ?? []) projectGraph(spec)
  said.push(String(locate(text).members.length))
  return { result: said.join('\n') }
}

const seeds = definitionSeeds()

export const definitionTargets: readonly Target[] = [
  {
    name: 'yaml',
    make: (random) => {
      const text = random.chance(0.5) ? yamlText(random) : random.one(seeds).slice(0, 3000)
      return random.chance(0.7) ? mutated(text, random, seeds) : text
    },
    check: checkYaml,
  },
  {
    name: 'definition',
    make: (random) => {
      const text = random.chance(0.6) ? definitionText(random) : random.one(seeds).slice(0, 6000)
      return random.chance(0.7) ? mutated(text, random, seeds) : text
    },
    check: checkDefinition,
  },
]
