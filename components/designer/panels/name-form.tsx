'use client'
import { type ReactNode, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { DialogContent } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { refusalIn } from '../edits/refusal-in.ts'

interface NameFormProps {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly submit: string
  readonly begin: string
  /** Null when the name was taken over, else why not. */
  readonly onName: (name: string) => string | null
  /** What stands above the name. */
  readonly children?: ReactNode
}

/** A dialog's content that asks for a name. */
export function NameForm({ title, label, hint, submit, begin, onName, children }: NameFormProps) {
  const { refusals } = useText().canvas.state
  const [name, setName] = useState(begin)
  const [error, setError] = useState<string>()
  const send = () => {
    const why = onName(name.trim())
    setError(why === null ? undefined : refusalIn(refusals, why))
  }
  return (
    <DialogContent
      title={title}
      className="max-w-sm"
      footer={
        <Button variant="primary" onClick={send}>
          {submit}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {children}
        <Field label={label} error={error} hint={hint}>
          {(ids) => (
            <Input
              {...ids}
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
