'use client'
import { BrokenPage } from '../../components/shell/problem-page.tsx'

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <BrokenPage digest={error.digest} onRetry={reset} />
}
