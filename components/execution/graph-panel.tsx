'use client'
import dynamic from 'next/dynamic'
import { Skeleton } from '../ui/skeleton.tsx'

/** The graph library is half of the console's code: it comes when it is looked at. */
export const GraphPanel = dynamic(() => import('../designer/graph-view.tsx').then((module) => module.GraphView), {
  ssr: false,
  loading: () => (
    <div className="grid h-full place-items-center">
      <Skeleton className="h-16 w-44 rounded-lg" />
    </div>
  ),
})
