import type { Catalogue } from '../../../engine/language/analysis/catalogue.ts'
import { checkText } from '../../../engine/language/check-text.ts'
import type { DocumentKind } from '../../../engine/language/document-kind.ts'
import { sketch } from '../../../engine/language/sketch.ts'
import type { Problem, WorkflowSpec } from '../../../engine/language/spec.ts'
import type { GraphModel } from '../graph/model.ts'
import { modelOf } from '../graph/model-of.ts'

/** A text that can be drawn, as the designer shows it. */
export interface GoodReading {
  readonly text: string
  readonly kind: DocumentKind
  readonly spec: WorkflowSpec
  readonly model: GraphModel
  /** All workflows of the text. */
  readonly names: readonly string[]
  /** The actions of a workbook. */
  readonly actions: readonly string[]
}

/**
 * What is drawn of a text; of several workflows the one with that name, else the first. Null when it is broken. A name
 * that is being changed is followed: `before` are the names as they were, and the one at its place is meant.
 */
export function drawText(text: string, name: string, before: readonly string[] = []): GoodReading | null {
  const { kind, workflows, actions } = sketch(text)
  if (workflows === null) return null
  const renamed = workflows.length === before.length ? workflows[before.indexOf(name)] : undefined
  const spec = workflows.find((workflow) => workflow.name === name) ?? renamed ?? workflows[0]
  if (spec === undefined) return null
  return { text, kind, spec, model: modelOf(spec), names: workflows.map((workflow) => workflow.name), actions }
}

/** What is wrong with a text. */
export function judgeText(text: string, catalogue?: Catalogue): readonly Problem[] {
  const { kind, problems } = checkText(text, catalogue)
  // Behind the first break of the YAML nothing is what it seems: what follows from it would only bury it.
  const broken = problems.find(({ rule }) => rule === 'yaml')
  if (broken !== undefined) return [broken]
  if (kind !== 'workbook') return problems
  // Everywhere else in the designer a workflow's path begins with its name.
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^workflows\./, '') }))
}
