import { Mutations } from '../jinja/mutations.ts'
import type { EvaluationScope, MistralFunctions } from '../scope.ts'
import { Budget } from './budget.ts'
import { Layers } from './layers.ts'
import type { RV } from './runtime-value.ts'

/** What one evaluation carries along. */
export class Run {
  readonly budget: Budget
  readonly functions: MistralFunctions
  /** Set by `def`: until then no call looks for functions of the expression's own. */
  hasDefinitions = false

  /** What a template has changed. */
  readonly mutations: Mutations
  /** Mistral's functions and limits come from here. */
  constructor(scope: EvaluationScope) {
    this.budget = new Budget(scope.limits)
    this.functions = scope.functions
    this.mutations = new Mutations(this)
  }
}

/** The data context of a scope as one value; a single layer is itself. */
export const dataOf = (scope: EvaluationScope): RV => {
  const [only, ...more] = scope.layers
  return only !== undefined && more.length === 0 ? only : new Layers(scope.layers)
}
