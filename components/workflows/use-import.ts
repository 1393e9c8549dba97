'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { createWorkflows } from '../api/commands/create-workflows.ts'
import { useText } from '../i18n/use-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'

/** Stores the workflows of files; each file is told of for itself. */
export function useImport(): (files: Iterable<File>) => Promise<void> {
  const text = useText()
  const client = useQueryClient()
  return useCallback(
    async (files) => {
      for (const file of files) {
        try {
          toastDone(text.workflows.imported(await createWorkflows(await file.text())))
        } catch (error) {
          toastError(text.workflows.importFailed(file.name), error)
        }
      }
      await client.invalidateQueries({ queryKey: ['workflows'] })
    },
    [text, client],
  )
}
