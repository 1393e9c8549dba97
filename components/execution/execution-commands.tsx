'use client'
import { Ban, Ellipsis, Pause, Play, RotateCcw, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { isFinal } from '../../engine/workflow/states.ts'
import type { Action } from '../actions/registry.ts'
import { useActions } from '../actions/use-actions.ts'
import { deleteExecution } from '../api/commands/delete-execution.ts'
import { setExecutionState } from '../api/commands/set-execution-state.ts'
import { useText } from '../i18n/use-text.ts'
import { RunDialog } from '../run/run-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../ui/dropdown.tsx'
import { toastDone, toastError } from '../ui/toast.ts'

type Window = 'cancel' | 'delete' | 'run' | null

/** What can be done to an execution in its state: buttons, keys and palette. */
export function ExecutionCommands({ snapshot }: { readonly snapshot: ExecutionSnapshot }) {
  const text = useText()
  const router = useRouter()
  const [open, setOpen] = useState<Window>(null)
  const [busy, setBusy] = useState(false)
  const { execution, definition, input } = snapshot
  const { id, state } = execution

  const commands = useMemo(() => {
    const attempt = async (what: () => Promise<unknown>, done: string) => {
      setBusy(true)
      try {
        await what()
        toastDone(done)
        setOpen(null)
        return true
      } catch (error) {
        toastError(text.execution.actionFailed, error)
        return false
      } finally {
        setBusy(false)
      }
    }
    return {
      pause: () => attempt(() => setExecutionState(id, 'PAUSED'), text.execution.paused),
      resume: () => attempt(() => setExecutionState(id, 'RUNNING'), text.execution.resumed),
      cancel: () => attempt(() => setExecutionState(id, 'CANCELLED'), text.execution.cancelled),
      remove: async () => {
        const gone = await attempt(() => deleteExecution(id, !isFinal(state)), text.execution.deleted)
        if (gone) router.push('/executions')
      },
    }
  }, [id, state, router, text])

  const mayPause = state === 'RUNNING'
  const mayResume = state === 'PAUSED'
  const mayCancel = !isFinal(state)
  useActions(
    useMemo((): readonly Action[] => {
      const { pause, resume } = commands
      const on = (id: string, label: string, keys: string, run: () => void): Action => ({
        id: `execution-${id}`,
        label,
        group: 'page',
        keys,
        run,
      })
      return [
        ...(mayPause ? [on('pause', text.execution.pause, 'p', pause)] : []),
        ...(mayResume ? [on('resume', text.execution.resume, 'p', resume)] : []),
        ...(mayCancel ? [on('cancel', text.execution.cancel, 'x', () => setOpen('cancel'))] : []),
        on('run', text.execution.runAgain, 'r', () => setOpen('run')),
      ]
    }, [commands, mayPause, mayResume, mayCancel, text]),
  )
  const close = (next: boolean) => !next && setOpen(null)
  return (
    <div className="flex items-center gap-2">
      {mayPause && (
        <Button disabled={busy} onClick={commands.pause}>
          <Pause /> {text.execution.pause}
        </Button>
      )}
      {mayResume && (
        <Button variant="primary" disabled={busy} onClick={commands.resume}>
          <Play /> {text.execution.resume}
        </Button>
      )}
      {mayCancel && (
        <Button disabled={busy} onClick={() => setOpen('cancel')}>
          <Ban /> {text.execution.cancel}
        </Button>
      )}
      <Button onClick={() => setOpen('run')}>
        <RotateCcw /> {text.execution.runAgain}
      </Button>
      <Dropdown>
        <DropdownTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={text.execution.more}>
            <Ellipsis />
          </Button>
        </DropdownTrigger>
        <DropdownContent>
          <DropdownItem danger onSelect={() => setOpen('delete')}>
            <Trash2 /> {text.execution.delete}
          </DropdownItem>
        </DropdownContent>
      </Dropdown>
      <ConfirmDialog
        open={open === 'cancel'}
        onOpenChange={close}
        title={text.execution.cancelTitle}
        confirmLabel={text.execution.cancel}
        dismissLabel={text.execution.keepRunning}
        busy={busy}
        onConfirm={commands.cancel}
      >
        {text.execution.cancelHint}
      </ConfirmDialog>
      <ConfirmDialog
        open={open === 'delete'}
        onOpenChange={close}
        title={text.execution.deleteTitle}
        confirmLabel={text.execution.delete}
        busy={busy}
        onConfirm={commands.remove}
      >
        {text.execution.deleteHint}
      </ConfirmDialog>
      <RunDialog
        open={open === 'run'}
        onOpenChange={close}
        workflow={{ id: execution.workflowId, name: execution.workflowName, namespace: execution.namespace }}
        definition={definition}
        initialInput={input}
      />
    </div>
  )
}
