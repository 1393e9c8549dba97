'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FileToImport, ImportReport } from '../../engine/contract/import.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { toastDone, toastError } from '../ui/toast.ts'
import { ImportPreview } from './import-preview.tsx'
import { readFiles } from './read-files.ts'

const ask = (files: readonly FileToImport[], dryRun: boolean) =>
  fetchJson<ImportReport>('/api/import', { method: 'POST', json: { files, dryRun } })

interface ImportDialogProps {
  readonly files: readonly File[]
  readonly onClose: () => void
}

/** Shows what files would create, update or not bring in, and does it when told. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const text = useText()
  const words = text.transfer
  const queries = useQueryClient()
  const preview = useQuery({
    queryKey: ['import', files.map(({ name, size, lastModified }) => [name, size, lastModified])],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async () => {
      const read = await readFiles(files)
      if (!read.ok) throw new Error(words.unreadable[read.why](read.name))
      return { files: read.files, report: await ask(read.files, true) }
    },
  })
  const changes =
    preview.data?.report.files.flatMap(({ refused, items }) =>
      refused ? [] : items.filter(({ change }) => change !== 'same'),
    ) ?? []
  const apply = useMutation({
    mutationFn: (read: readonly FileToImport[]) => ask(read, false),
    onSuccess: async () => {
      toastDone(words.done(changes.length))
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' })
      onClose()
    },
    onError: (error) => toastError(words.failed, error),
  })
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={words.title}
        description={words.hint}
        className="max-w-2xl"
        footer={
          <>
            <DialogClose asChild>
              <Button>{text.common.cancel}</Button>
            </DialogClose>
            <Button
              variant="primary"
              disabled={changes.length === 0 || apply.isPending}
              onClick={() => preview.data !== undefined && apply.mutate(preview.data.files)}
            >
              {words.apply(changes.length)}
            </Button>
          </>
        }
      >
        {preview.isPending ? (
          <table className="w-full">
            <tbody>
              <SkeletonRows rows={3} columns={2} />
            </tbody>
          </table>
        ) : preview.isError ? (
          <p role="alert" className="text-danger text-sm">
            {preview.error.message}
          </p>
        ) : (
          <ImportPreview files={preview.data.report.files} />
        )}
      </DialogContent>
    </Dialog>
  )
}
