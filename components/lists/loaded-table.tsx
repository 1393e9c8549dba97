'use client'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Th } from '../ui/table.tsx'
import { LoadProblem } from './load-problem.tsx'

interface LoadedTableProps<T> {
  /** Undefined while it is loaded for the first time. */
  readonly rows: readonly T[] | undefined
  readonly error: Error | null
  readonly onRetry: () => void
  /** What stands there when there are none. */
  readonly empty: ReactNode
  /** The heads of the columns, without the last one's. */
  readonly head: ReactNode
  /** Of the last column, which holds what can be done with a row; its head is only read out. */
  readonly actionsWidth: string
  /** Columns in all, and rows of grey while it is loaded. */
  readonly columns: number
  readonly expected: number
  readonly row: (item: T) => ReactNode
}

/** A table of what is asked for: while it comes, when it cannot come, when there is nothing, and all of it. */
export function LoadedTable<T>(props: LoadedTableProps<T>) {
  const { rows, error, onRetry, empty, head, actionsWidth, columns, expected, row } = props
  const text = useText().common
  if (error !== null && rows === undefined) return <LoadProblem error={error} onRetry={onRetry} />
  if (rows?.length === 0) return empty
  return (
    <Table>
      <thead>
        <tr>
          {head}
          <Th className={actionsWidth}>
            <span className="sr-only">{text.actions}</span>
          </Th>
        </tr>
      </thead>
      <tbody>{rows === undefined ? <SkeletonRows rows={expected} columns={columns} /> : rows.map(row)}</tbody>
    </Table>
  )
}
