import { addBranching } from './library/branching.ts'
import { addCollections } from './library/collections.ts'
import { addDates } from './library/dates.ts'
import { addDictionaries } from './library/dictionaries.ts'
import { addFolds } from './library/folds.ts'
import { addGenerators } from './library/generators.ts'
import { addGrouping } from './library/grouping.ts'
import { addMath } from './library/math.ts'
import { addMerge } from './library/merge.ts'
import { addMistral } from './library/mistral.ts'
import { addOperators } from './library/operators.ts'
import { addPositions } from './library/positions.ts'
import { addQueries } from './library/queries.ts'
import { addRegexes } from './library/regexes.ts'
import { addSets } from './library/sets.ts'
import { addStrings } from './library/strings.ts'
import { addSystem } from './library/system.ts'
import type { Overload } from './overload.ts'
import { Library } from './overload.ts'

/** All functions of YAQL as Mistral loads it, and those Mistral adds. */
const build = (): ReadonlyMap<string, readonly Overload[]> => {
  const library = new Library()
  const groups = [
    addOperators,
    addBranching,
    addMath,
    addStrings,
    addRegexes,
    addCollections,
    addPositions,
    addDictionaries,
    addMerge,
    addSets,
    addQueries,
    addGrouping,
    addFolds,
    addGenerators,
    addSystem,
    addDates,
    addMistral,
  ]
  for (const add of groups) add(library)
  return library.functions
}

let built: ReadonlyMap<string, readonly Overload[]> | undefined

/** The overloads of a function by its name. */
export const library = {
  get: (name: string): readonly Overload[] | undefined => {
    built ??= build()
    return built.get(name)
  },
  /** The names of all functions. */
  names: (): readonly string[] => {
    built ??= build()
    return [...built.keys()]
  },
}
