import type { Filter } from './filter-table.ts'
import { listFilters } from './filters/lists.ts'
import { mistralFilters } from './filters/mistral.ts'
import { otherFilters } from './filters/other.ts'
import { selectFilters } from './filters/select.ts'
import { textFilters } from './filters/text.ts'

let table: ReadonlyMap<string, Filter> | undefined

const filters = (): ReadonlyMap<string, Filter> => {
  table ??= new Map([...textFilters, ...listFilters, ...otherFilters, ...selectFilters, ...mistralFilters])
  return table
}

/** A filter by its name. */
export const findFilter = (name: string): Filter | undefined => filters().get(name)

/** The names of all filters. */
export const filterNames = (): readonly string[] => [...filters().keys()]
