'use client'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useDesigner } from '../use-designer.ts'
import { NameForm } from './name-form.tsx'

interface RenameDialogProps {
  /** Null when the name was taken over, else why not. */
  readonly onRename: (from: string, to: string) => string | null
}

/** Asks for a task's new name; every reference follows. */
export function RenameDialog({ onRename }: RenameDialogProps) {
  const text = useText().canvas.naming
  const task = useDesigner((designer) => designer.renaming)
  const close = useDesigner((designer) => designer.rename)
  return (
    <Dialog open={task !== null} onOpenChange={(open) => (open ? undefined : close(null))}>
      {task !== null && (
        <NameForm
          key={task}
          title={text.rename(task)}
          label={text.name}
          hint={text.renameHint}
          submit={text.renameSubmit}
          begin={task}
          onName={(name) => {
            const refused = onRename(task, name)
            if (refused === null) close(null)
            return refused
          }}
        />
      )}
    </Dialog>
  )
}
