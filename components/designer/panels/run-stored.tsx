'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { RunDialog } from '../../run/run-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useFollowRenames } from '../test/use-follow-renames.ts'
import { usePinned } from '../test/use-pinned.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'
import { useStoredWorkflow } from '../use-stored-workflow.ts'

interface RunStoredProps {
  /** Stores the text; what is shown is stored then, or was refused. */
  readonly onSave: () => Promise<void>
}

/** Runs what is stored: an execution is of a revision, so what is not saved yet is saved first. */
export function RunStored({ onSave }: RunStoredProps) {
  const store = useDesignerStore()
  const text = useText().frame
  const { id, name } = useStoredWorkflow()
  const namespace = useDesigner((designer) => designer.namespace)
  const saved = useDesigner((designer) => designer.saved)
  const unsaved = useDesigner((designer) => designer.id === null || designer.text !== designer.saved)
  const isWrong = useDesigner(({ stale, problems }) => stale || problems.some(({ severity }) => severity === 'error'))
  const watchRun = useDesigner((designer) => designer.watchRun)
  const { pins } = usePinned()
  useFollowRenames()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const reason = unsaved && isWrong ? text.mendFirst : null
  const workflow = useMemo(() => ({ id, name, namespace }), [id, name, namespace])
  const start = useCallback(async () => {
    if (unsaved) await onSave()
    const { id, text, saved } = store.getState()
    if (id !== null && text === saved) setOpen(true)
  }, [store, unsaved, onSave])
  useActions(
    useMemo(
      () =>
        reason === null
          ? [
              {
                id: 'designer.run',
                label: text.runName(name),
                group: 'page',
                keys: 'mod+enter',
                run: () => void start(),
              },
            ]
          : [],
      [reason, name, text, start],
    ),
  )
  return (
    <>
      <Tooltip content={reason ?? (unsaved ? text.saveAndRunHint : text.runHint)}>
        <Button aria-disabled={reason !== null} onClick={() => (reason === null ? void start() : undefined)}>
          <Play />
          {text.run}
        </Button>
      </Tooltip>
      <RunDialog
        workflow={workflow}
        definition={saved}
        pinned={pins}
        onStarted={(started) => {
          queries.invalidateQueries({ queryKey: ['executions'] })
          watchRun(started)
        }}
        open={open}
        onOpenChange={setOpen}
      />
    </>
  )
}
