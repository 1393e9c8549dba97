import { Regex, Subject } from '../../engine/expressions/regex/regex.ts'
import { Budget } from '../../engine/expressions/runtime/budget.ts'
import { Failure } from '../../engine/expressions/runtime/failure.ts'
import { regexPattern, regexSubject } from '../grammar/regex.ts'
import { mutated } from '../mutate.ts'
import type { Check } from '../oracle.ts'
import type { Target } from '../target.ts'

/** The pattern up to the first null character, then the text it is looked for in. */
const check: Check = (input) => {
  const at = input.indexOf('\0')
  const [pattern, text] = at < 0 ? [input, 'ab'] : [input.slice(0, at), input.slice(at + 1)]
  try {
    const limit = new Budget({ steps: 200_000, size: 2_000_000 })
    const regex = new Regex(pattern)
    const match = regex.search(new Subject(text, limit), 0, limit)
    const [start, end] = match?.groups[0] ?? [0, 0]
    if (start < 0 || end < start || end > text.length)
      return { promise: 'no crash', what: `a match from ${start} to ${end}` }
    return { result: JSON.stringify(match?.groups ?? null) }
  } catch (error) {
    if (error instanceof Failure) return { result: error.message }
    throw error
  }
}

export const regexTarget: Target = {
  name: 'regex',
  make: (random) => {
    const pattern = regexPattern(random)
    return `${random.chance(0.4) ? mutated(pattern, random, []) : pattern}\0${regexSubject(random)}`
  },
  check,
}
