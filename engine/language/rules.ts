/*
 * Every rule a text can break, each with a number, a readable name and its message in all languages. docs/rules has a
 * page for each. A number or a name once given stays with its rule, for filters and notes key on them.
 */
import { callRules } from './rules/calls.ts'
import { dataRules } from './rules/data.ts'
import { errorRules } from './rules/errors.ts'
import { formRules } from './rules/forms.ts'
import { graphRules } from './rules/graph.ts'
import type { RuleKind } from './rules/rule.ts'

const table = { ...errorRules, ...formRules, ...graphRules, ...dataRules, ...callRules } as const

/** Readable names of the rules. */
export type Rule = keyof typeof table

export const ruleKind = (rule: Rule): RuleKind => table[rule]

/** All names, in the order of the numbers. */
export const rules: readonly Rule[] = Object.keys(table) as Rule[]

/** Errors which keep a text from being stored although Mistral's validation call lets them pass. */
export const passesValidation = (rule: Rule): boolean => rule === 'name-spaces' || rule === 'version-number'
