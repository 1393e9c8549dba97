'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { deleteWorkflow } from '../api/commands/delete-workflow.ts'
import { useText } from '../i18n/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { toastDone, toastError } from '../ui/toast.ts'

interface DeleteWorkflowProps {
  readonly workflow: WorkflowSummary
  readonly onClose: () => void
}

export function DeleteWorkflow({ workflow, onClose }: DeleteWorkflowProps) {
  const text = useText()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await deleteWorkflow(workflow.id)
      toastDone(text.workflows.deleted(workflow.name))
      await client.invalidateQueries({ queryKey: ['workflows'] })
      onClose()
    } catch (error) {
      toastError(text.workflows.deleteFailed, error)
      setBusy(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={text.workflows.deleteTitle(workflow.name)}
      confirmLabel={text.workflows.delete}
      busy={busy}
      onConfirm={remove}
    >
      {text.workflows.deleteHint}
    </ConfirmDialog>
  )
}
