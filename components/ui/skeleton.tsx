import { cn } from './cn.ts'
import { Td, Tr } from './table.tsx'

/** Holds the place of what is on its way, in its size. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('h-4 animate-pulse rounded bg-sunken', className)} />
}

/** Rows of a table that is on its way. */
export function SkeletonRows({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
    <Tr key={row} className="hover:bg-transparent">
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Td key={column}>
          <Skeleton className={column === 0 ? 'w-3/4' : 'w-1/2'} />
        </Td>
      ))}
    </Tr>
  ))
}
