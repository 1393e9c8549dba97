'use client'
import { CircleAlert, Compass } from 'lucide-react'
import Link from 'next/link'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export function NotFoundPage() {
  const text = useText()
  return (
    <EmptyState
      isPage
      icon={Compass}
      title={text.errors.notFound}
      className="py-32"
      actions={
        <Button asChild variant="primary">
          <Link href="/">{text.errors.goHome}</Link>
        </Button>
      }
    >
      {text.errors.notFoundHint}
    </EmptyState>
  )
}

/** `digest` is the number under which the server logged the fault. */
export function BrokenPage({ digest, onRetry }: { readonly digest: string | undefined; readonly onRetry: () => void }) {
  const text = useText()
  return (
    <EmptyState
      isPage
      icon={CircleAlert}
      title={text.errors.broken}
      className="py-32"
      actions={
        <Button variant="primary" onClick={onRetry}>
          {text.common.retry}
        </Button>
      }
    >
      <p>{text.errors.brokenHint}</p>
      {digest !== undefined && <p className="mt-1 font-mono text-xs">{digest}</p>}
    </EmptyState>
  )
}
