import type { ActionRow } from '../../../actions/action-rows.ts'
import { type Filter, timeValue } from '../lists/parse-query.ts'
import type { Column } from '../lists/resource.ts'

/** What a row is compared by in that column; null sorts as an empty text. */
export const sortKey = (column: Column, row: ActionRow): string | number => {
  const value = row[column.name as keyof ActionRow]
  if (value instanceof Date) return column.type === 'time' ? Math.floor(value.getTime() / 1000) : value.getTime()
  if (column.type === 'time') return 0
  return Array.isArray(value) ? value.join(',') : value === null ? '' : String(value)
}

/** Whether a row passes a filter; the same rules as in SQL (lists/build-sql.ts). */
export const keepRow = ({ column, operator, value }: Filter, row: ActionRow): boolean => {
  const stored = row[column.name as keyof ActionRow]
  if (column.type === 'list' && operator !== 'has') {
    const have = Array.isArray(stored) ? stored : []
    const all = value.split(',').every((tag) => have.includes(tag))
    return operator === 'neq' ? !all : all
  }
  const key = sortKey(column, row)
  if (operator === 'has') return String(key).includes(value)
  if (stored === null) return false
  const of = (text: string) =>
    column.type === 'time' ? Math.floor(timeValue(text).getTime() / 1000) : normal(column, text)
  switch (operator) {
    case 'eq':
      return key === of(value)
    case 'neq':
      return key !== of(value)
    case 'gt':
      return key > of(value)
    case 'gte':
      return key >= of(value)
    case 'lt':
      return key < of(value)
    case 'lte':
      return key <= of(value)
    case 'in':
      return value.split(',').some((one) => key === of(one))
    case 'nin':
      return !value.split(',').some((one) => key === of(one))
  }
}

const normal = (column: Column, text: string): string =>
  column.type === 'boolean' ? String(/^(1|true|yes)$/i.test(text)) : text
