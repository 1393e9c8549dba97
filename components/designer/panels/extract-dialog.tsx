'use client'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useDesigner } from '../use-designer.ts'
import { NameForm } from './name-form.tsx'

/** Asks for the name of the workflow that is made of the selected tasks. */
export function ExtractDialog({ onExtract }: { readonly onExtract: (name: string) => string | null }) {
  const text = useText().canvas.naming
  const open = useDesigner((designer) => designer.extracting)
  const set = useDesigner((designer) => designer.extract)
  const shown = useDesigner((designer) => designer.shown)
  const count = useDesigner((designer) => designer.selection.size)
  return (
    <Dialog open={open} onOpenChange={set}>
      {open && (
        <NameForm
          title={text.extract(count)}
          label={text.workflowName}
          hint={text.extractHint}
          submit={text.extractSubmit}
          begin={`${shown}_part`}
          onName={(name) => {
            const refused = onExtract(name)
            if (refused === null) set(false)
            return refused
          }}
        />
      )}
    </Dialog>
  )
}
