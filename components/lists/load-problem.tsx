'use client'
import { CloudOff } from 'lucide-react'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

/** A list that could not be loaded: why, and the way to try again. */
export function LoadProblem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const text = useText()
  const id = 'requestId' in error && typeof error.requestId === 'string' ? error.requestId : ''
  return (
    <EmptyState
      icon={CloudOff}
      title={text.common.loadFailed}
      actions={<Button onClick={onRetry}>{text.common.retry}</Button>}
    >
      <p className="break-words">{error.message}</p>
      {id !== '' && <p className="mt-1 font-mono text-xs">{text.errors.requestId(id)}</p>}
    </EmptyState>
  )
}
