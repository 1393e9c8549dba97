/*
 * Warnings of what expressions read: names that nothing brings to their place, tasks, globals and functions that do not
 * exist. Whatever is decided at run time (`$` as a whole, computed names, results of tasks, the environment) is never
 * warned of.
 */
import type { Reference } from '../../expressions/names.ts'
import { validateExpressionText } from '../../expressions/validate-text.ts'
import { quickFix } from '../fixes/quick-fix.ts'
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import type { QuickFix } from '../spec.ts'
import type { Span, YamlNode } from '../yaml/node.ts'
import type { ExpressionText } from './expression-texts.ts'
import { eachTaskText, eachText, spanOf } from './expression-texts.ts'
import type { Scopes } from './scopes.ts'

/** Who knows which names at a place. */
interface Place {
  readonly knows: (name: string) => boolean
  readonly names: () => readonly string[]
  /** How many are gone through for them. */
  readonly size: number
}

export const checkData = (report: Report, workflow: PlacedWorkflow, scopes: Scopes): void => {
  const reads = new InputReads()
  const check = (text: ExpressionText, place: Place): void => {
    reads.add(text)
    warnUnparsed(report, text)
    checkVariables(report, text, place, scopes)
    checkFunctions(report, text, workflow, scopes)
  }
  for (const task of workflow.tasks.values()) {
    const { name } = task.spec
    eachTaskText(task, (text, point) =>
      check(text, {
        knows: (variable) => scopes.mayHold(name, point, variable),
        names: () => scopes.namesAt(name, point),
        size: scopes.sizeAt(name),
      }),
    )
  }
  const anywhere: Place = {
    knows: (name) => scopes.mayReachOutput(name),
    names: () => scopes.namesAtEnd(),
    size: scopes.sizeAt(''),
  }
  for (const attribute of ['output', 'output-on-error', 'task-defaults']) {
    const { node, path } = workflow
    eachText(node.entries.get(attribute)?.value, `${path}.${attribute}`, (text) => check(text, anywhere))
  }
  checkVars(report, workflow, scopes, reads)
  warnUnused(report, workflow, reads)
}

/** Which inputs are read; `everything` once something reads more than can be told. */
class InputReads {
  readonly names = new Set<string>()
  everything = false

  add({ node, references }: ExpressionText): void {
    for (const { name } of references.variables) this.names.add(name)
    // `execution().input` has them all.
    if (references.whole || /\bexecutions?\b/.test(String(node.value))) this.everything = true
  }
}

/** Where Mistral checks the grammar the workflow would have an error, so this is a place where it does not look. */
const warnUnparsed = (report: Report, { node, path }: ExpressionText): void => {
  const checked = validateExpressionText(String(node.value))
  if (!checked.ok) report.add('unchecked-expression', { detail: checked.error.message }, path, node)
}

const checkVariables = (
  report: Report,
  { node, path, references }: ExpressionText,
  place: Place,
  scopes: Scopes,
): void => {
  const { variables, whole } = references
  // Where the context is used as a whole, a name may have been asked for beforehand.
  if (whole) return
  const optional = new Set(variables.filter((variable) => variable.optional).map(({ name }) => name))
  const told = new Set<string>()
  for (const variable of variables) {
    const { name } = variable
    if (optional.has(name) || told.has(name) || place.knows(name)) continue
    told.add(name)
    const span = spanOf(report.text, node, variable)
    const publishers = scopes.publishersOf(name)
    if (publishers.length > 0) {
      report.add('variable-elsewhere', { name, source: listed(publishers) }, path, span)
    } else {
      const fixes = report.fixes(place.size, () => nearFix(report, variable, span, place.names()))
      report.add('undefined-variable', { name }, path, span, fixes)
    }
  }
}

const mostListed = 3

/** `a, b, c, …`: names for a message. */
const listed = (names: readonly string[]): string =>
  names.length > mostListed ? `${names.slice(0, mostListed).join(', ')}, …` : names.join(', ')

const nearFix = (report: Report, { name }: Reference, span: Span, names: readonly string[]): readonly QuickFix[] => {
  const near = report.text.slice(span.start, span.end) === name ? report.nearest(name, names) : null
  return near === null || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(near)
    ? []
    : [quickFix('write', { text: near }, [{ start: span.start, end: span.end, text: near }])]
}

const checkFunctions = (
  report: Report,
  text: ExpressionText,
  { tasks, spec }: PlacedWorkflow,
  scopes: Scopes,
): void => {
  const { node, path, references } = text
  for (const reference of references.tasks) {
    if (spec.tasks.has(reference.name)) continue
    const span = spanOf(report.text, node, reference)
    const fixes = report.fixes(tasks.size, () => nearFix(report, reference, span, [...tasks.keys()]))
    report.add('unknown-task-reference', { name: reference.name }, path, span, fixes)
  }
  for (const reference of references.globals) {
    if (scopes.isGlobal(reference.name)) continue
    report.add('unknown-global', { name: reference.name }, path, spanOf(report.text, node, reference))
  }
  for (const reference of references.unknown) {
    const { kind, name } = reference
    const span = spanOf(report.text, node, reference)
    if (kind === 'name') {
      report.add('unknown-name', { name }, path, span, [
        quickFix('write', { text: `_.${name}` }, [{ start: span.start, end: span.end, text: `_.${name}` }]),
      ])
    } else report.add('unknown-function', { noun: kind, name }, path, span)
  }
}

const checkVars = (report: Report, workflow: PlacedWorkflow, scopes: Scopes, reads: InputReads): void => {
  const { spec, node, path } = workflow
  const vars = node.entries.get('vars')?.value
  eachText(vars, `${path}.vars`, (text) => {
    reads.add(text)
    warnUnparsed(report, text)
    const others = text.references.variables.filter(
      ({ name }) => Object.hasOwn(spec.vars ?? {}, name) && !scopes.isKnownToVars(name),
    )
    for (const reference of others) {
      report.add('var-reads-var', { name: reference.name }, text.path, spanOf(report.text, text.node, reference))
    }
    const place = {
      knows: (name: string) => scopes.isKnownToVars(name) || Object.hasOwn(spec.vars ?? {}, name),
      names: () => spec.input.map(({ name }) => name),
      size: spec.input.length,
    }
    checkVariables(report, text, place, scopes)
    checkFunctions(report, text, workflow, scopes)
  })
  if (vars?.kind !== 'map') return
  const inputs = new Set(spec.input.map(({ name }) => name))
  for (const { name, key } of vars.entries.values()) {
    if (inputs.has(name) && !readsItself(vars.entries.get(name)?.value, name)) {
      report.add('shadowed-input', { name }, `${path}.vars.${name}`, key)
    }
  }
}

/** `vars: {x: <% $.x + 1 %>}` makes something of the input, which therefore is seen. */
const readsItself = (node: YamlNode | undefined, name: string): boolean => {
  let reads = false
  eachText(node, '', ({ references: { whole, variables } }) => {
    reads ||= whole || variables.some((variable) => variable.name === name)
  })
  return reads
}

const warnUnused = (report: Report, { spec, node, path }: PlacedWorkflow, reads: InputReads): void => {
  const list = node.entries.get('input')?.value
  if (reads.everything || list?.kind !== 'list') return
  for (const [at, item] of list.items.entries()) {
    const key = item.kind === 'map' ? [...item.entries.values()][0]?.key : item
    if (key?.kind !== 'scalar' || typeof key.value !== 'string') continue
    const isOwn = spec.input.some(({ name }) => name === key.value)
    if (isOwn && !reads.names.has(key.value)) {
      report.add('unused-input', { name: key.value }, `${path}.input.${at}`, key)
    }
  }
}
