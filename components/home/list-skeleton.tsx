import { Skeleton } from '../ui/skeleton.tsx'

/** Lines of a card that is on its way. */
export function ListSkeleton({ lines }: { readonly lines: number }) {
  return Array.from({ length: lines }, (_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
    <div key={line} className="flex h-12 items-center gap-3 border-b px-4 last:border-b-0">
      <Skeleton className="size-5 rounded-full" />
      <Skeleton className="w-2/5" />
      <Skeleton className="ml-auto w-16" />
    </div>
  ))
}
