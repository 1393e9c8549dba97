'use client'
import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { fetchJson } from '../api/fetch-json.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { type Definition, definitionApi } from '../url/definition.ts'

interface RestoreButtonProps {
  readonly of: Definition
  readonly number: number
  readonly onDone: () => void
}

/** Brings a revision back, as the newest one. */
export function RestoreButton({ of, number, onDone }: RestoreButtonProps) {
  const text = useText().versions
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    try {
      const { revision } = await fetchJson<{ readonly revision: number }>(
        definitionApi(of, `/revisions/${number}/restore`),
        { method: 'POST', json: { message: text.restoreMessage(number) } },
      )
      toastDone(text.restoredDone(revision))
      await queries.invalidateQueries()
      setAsking(false)
      onDone()
    } catch (error) {
      toastError(text.restoreFailed, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <RotateCcw /> {text.restore}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.restoreTitle(number)}
        confirmLabel={text.restore}
        variant="primary"
        busy={busy}
        onConfirm={restore}
      >
        {text.restoreHint}
      </ConfirmDialog>
    </>
  )
}
