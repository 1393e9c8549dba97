import type { Target } from '../target.ts'
import { definitionTargets } from './definition.ts'
import { editTarget } from './edit.ts'
import { evaluationTargets } from './evaluation.ts'
import { regexTarget } from './regex.ts'
import { repeatedTarget } from './repeated.ts'

/** Everything that is fuzzed, by name. */
export const targets: readonly Target[] = [
  ...definitionTargets,
  ...evaluationTargets,
  repeatedTarget,
  regexTarget,
  editTarget,
]
