'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { FileQuestion } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Designer } from './designer.tsx'
import { startLayout } from './layout/layout-graph.ts'
import type { Elsewhere } from './open-workflow.ts'
import { createDesigner, type DesignerStart } from './store.ts'
import { DesignerContext } from './use-designer.ts'

/** The designer as soon as what it begins with is there, or why it cannot be had. */
export function StartPage({ start }: { readonly start: UseQueryResult<DesignerStart | Elsewhere> }) {
  const { versions: text, shell } = useText()
  useEffect(startLayout, [])
  if (start.isPending) return <Skeleton className="h-full w-full rounded-none" />
  if (start.isError) {
    const isMissing = start.error instanceof ApiError && start.error.status === 404
    return (
      <EmptyState
        isPage
        icon={FileQuestion}
        title={isMissing ? text.missing : text.loadFailed}
        className="py-32"
        actions={
          <Button asChild>
            <Link href="/workflows">{shell.workflows}</Link>
          </Button>
        }
      >
        {start.error.message}
      </EmptyState>
    )
  }
  return 'address' in start.data ? <Leave to={start.data.address} /> : <Opened start={start.data} />
}

/** Goes on to the page where this is edited; back leads to where one came from. */
function Leave({ to }: { readonly to: string }) {
  const router = useRouter()
  useEffect(() => router.replace(to), [router, to])
  return <Skeleton className="h-full w-full rounded-none" />
}

function Opened({ start }: { readonly start: DesignerStart }) {
  const [store] = useState(() => createDesigner(start))
  return (
    <DesignerContext value={store}>
      <Designer />
    </DesignerContext>
  )
}
