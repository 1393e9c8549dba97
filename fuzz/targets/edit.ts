import { kindOf } from '../../engine/language/document-kind.ts'
import { nodeValue } from '../../engine/language/yaml/node.ts'
import { parseYaml } from '../../engine/language/yaml/parse-yaml.ts'
import { checkTrial } from '../../test-support/check-trial.ts'
import { trialsOf } from '../../test-support/edit-trials.ts'
import { definitionSeeds } from '../corpus.ts'
import { definitionText } from '../grammar/definition.ts'
import { mutated } from '../mutate.ts'
import type { Check } from '../oracle.ts'
import { Random } from '../random.ts'
import type { Target } from '../target.ts'

const check: Check = (input) => {
  const at = input.indexOf('\0')
  const text = input.slice(at + 1)
  const random = new Random(Number.parseInt(input, 10) || 0)
  let now = text
  for (let round = 0; round < 2; round++) {
    const { root, problems } = parseYaml(now)
    if (root === null || problems.length > 0) break
    const trials = trialsOf(nodeValue(root), kindOf(root) === 'workbook', (count) => random.below(count))
    if (trials.length === 0) break
    for (let tries = 0; tries < 2; tries++) {
      // Only what the text itself must promise: in texts of every kind the data may mean something else.
      const trial = { ...random.one(trials), model: null }
      const outcome = checkTrial(now, trial)
      if (outcome.kind === 'broken') return { promise: 'lossless', what: `${trial.name}: ${outcome.why}` }
      if (outcome.kind === 'refused') continue
      now = outcome.text
    }
  }
  return { result: now }
}

const seeds = definitionSeeds().filter((text) => text.length < 3000)

export const editTarget: Target = {
  name: 'edit',
  make: (random) => {
    const text = random.chance(0.5) ? definitionText(random) : random.one(seeds)
    return `${random.below(1 << 30)}\0${random.chance(0.4) ? mutated(text, random, seeds) : text}`
  },
  check,
}
