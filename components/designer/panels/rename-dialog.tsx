'use client'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogContent } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { useDesigner } from '../use-designer.ts'

interface RenameDialogProps {
  /** Null when the name was taken over, else why not. */
  readonly onRename: (from: string, to: string) => string | null
}

/** Asks for a task's new name; every reference follows. */
export function RenameDialog({ onRename }: RenameDialogProps) {
  const task = useDesigner((designer) => designer.renaming)
  const close = useDesigner((designer) => designer.rename)
  return (
    <Dialog open={task !== null} onOpenChange={(open) => (open ? undefined : close(null))}>
      {task !== null && (
        <RenameForm
          key={task}
          task={task}
          onRename={(name) => {
            const refused = onRename(task, name)
            if (refused === null) close(null)
            return refused
          }}
        />
      )}
    </Dialog>
  )
}

function RenameForm({ task, onRename }: { readonly task: string; readonly onRename: (name: string) => string | null }) {
  const [name, setName] = useState(task)
  const [error, setError] = useState<string>()
  const submit = () => setError(onRename(name.trim()) ?? undefined)
  return (
    <DialogContent
      title={`Rename ${task}`}
      className="max-w-sm"
      footer={
        <Button variant="primary" onClick={submit}>
          Rename
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field label="Name" error={error} hint="Transitions and expressions that name it follow.">
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              value={name}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </DialogContent>
  )
}
