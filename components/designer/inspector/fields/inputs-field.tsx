'use client'
import { useMemo } from 'react'
import { addInput, removeInput, renameInput, setInputDefault } from '../../../../engine/language/edit/inputs.ts'
import { inputNotes } from '../../../../engine/language/inputs/input-notes.ts'
import { useText } from '../../../i18n/use-text.ts'
import { TextField } from '../../panels/text-field.tsx'
import { useDesignerStore } from '../../use-designer.ts'
import type { FieldProps } from '../subject.ts'
import { useTextEdit } from '../use-text-edit.ts'
import { InputAbout } from './input-about.tsx'
import { RemoveButton } from './remove-button.tsx'
import { ValueField } from './value-field.tsx'

/** The inputs of the workflow: names, which expressions follow, defaults, and what the comments there say of them. */
export function InputsField({ subject }: FieldProps) {
  const text = useText().inspector
  const edit = useTextEdit()
  const store = useDesignerStore()
  const { workflow } = subject
  // The workflow is read anew whenever the text is.
  const notes = useMemo(() => inputNotes(store.getState().text, workflow.name), [store, workflow])
  return (
    <div className="flex flex-col gap-1">
      {workflow.input.map((input) => {
        const note = notes.get(input.name)
        return (
          <div key={input.name}>
            <div className="flex items-start gap-1">
              <div className="w-28 shrink-0">
                <TextField
                  label={`input ${input.name}`}
                  value={input.name}
                  onCommit={(to) =>
                    edit((now, workflow) => renameInput(now, { workflow, name: input.name, to: to.trim() }))
                  }
                />
              </div>
              <div className="min-w-0 flex-1">
                <ValueField
                  attribute="inputs"
                  label={text.inputDefault(input.name)}
                  value={input.required ? undefined : input.default}
                  placeholder={text.noDefault}
                  onSet={(next) =>
                    edit((now, workflow) => setInputDefault(now, { workflow, name: input.name, default: next }))
                  }
                />
              </div>
              <RemoveButton
                label={text.removeName('input', input.name)}
                onClick={() => edit((now, workflow) => removeInput(now, { workflow, name: input.name }))}
              />
            </div>
            {note !== undefined && <InputAbout note={note} />}
          </div>
        )
      })}
      <div className="w-28">
        <TextField
          label={text.newName('input')}
          value=""
          placeholder={text.addName}
          onCommit={(name) =>
            edit((now, workflow) => addInput(now, { workflow, name: name.trim(), default: undefined }))
          }
        />
      </div>
    </div>
  )
}
