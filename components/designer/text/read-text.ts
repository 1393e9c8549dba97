import type { Catalogue } from '../../../engine/language/analysis/catalogue.ts'
import { parseWorkflows } from '../../../engine/language/parse-workflows.ts'
import type { Problem, WorkflowSpec } from '../../../engine/language/spec.ts'
import type { GraphModel } from '../graph/model.ts'
import { modelOf } from '../graph/model-of.ts'

/** A text without errors, as the designer shows it. */
export interface GoodReading {
  readonly text: string
  readonly spec: WorkflowSpec
  readonly model: GraphModel
  /** All workflows of the text. */
  readonly names: readonly string[]
}

export interface Reading {
  readonly problems: readonly Problem[]
  /** Null when the text has errors. */
  readonly good: GoodReading | null
}

/** Reads a text; of several workflows the one with that name is shown, else the first. */
export function readText(text: string, name: string, catalogue?: Catalogue): Reading {
  const { value, problems: all } = parseWorkflows(text, catalogue)
  // Behind the first break of the YAML nothing is what it seems: what follows from it would only bury it.
  const broken = all.find(({ rule }) => rule === 'yaml')
  const problems = broken === undefined ? all : [broken]
  const specs = value?.map((member) => member.spec) ?? []
  const spec = specs.find((workflow) => workflow.name === name) ?? specs[0]
  if (spec === undefined) return { problems, good: null }
  return { problems, good: { text, spec, model: modelOf(spec), names: specs.map((workflow) => workflow.name) } }
}
