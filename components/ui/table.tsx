import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A dense table with fixed columns (the layout must not move when rows arrive). */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="w-full overflow-x-auto">
      <table className={cn('w-full table-fixed border-collapse text-left text-sm', className)} {...props} />
    </div>
  )
}

export function Th({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn('h-9 truncate border-b px-3 font-medium text-faint text-xs first:pl-4 last:pr-4', className)}
      {...props}
    />
  )
}

export function Tr({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('group border-b last:border-b-0 hover:bg-hover', className)} {...props} />
}

export function Td({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('h-11 px-3 align-middle first:pl-4 last:pr-4', className)} {...props} />
}
