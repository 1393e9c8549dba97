import { cn } from '../ui/cn.ts'

const colours: Readonly<Record<string, string>> = {
  GET: 'text-running-ink',
  POST: 'text-success-ink',
  PUT: 'text-delayed-ink',
  DELETE: 'text-danger',
}

/** An HTTP method; the word tells, the colour helps. */
export function MethodBadge({ method, className }: { readonly method: string; readonly className?: string }) {
  return (
    <span className={cn('shrink-0 font-mono font-semibold text-2xs', colours[method] ?? 'text-muted', className)}>
      {method}
    </span>
  )
}
