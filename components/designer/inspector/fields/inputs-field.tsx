'use client'
import { addInput, removeInput, renameInput, setInputDefault } from '../../../../engine/language/edit/inputs.ts'
import { useText } from '../../../i18n/use-text.ts'
import { TextField } from '../../panels/text-field.tsx'
import type { FieldProps } from '../subject.ts'
import { useTextEdit } from '../use-text-edit.ts'
import { RemoveButton } from './remove-button.tsx'
import { ValueField } from './value-field.tsx'

/** The inputs of the workflow: names, which expressions follow, and defaults. */
export function InputsField({ subject }: FieldProps) {
  const text = useText().inspector
  const edit = useTextEdit()
  return (
    <div className="flex flex-col gap-1">
      {subject.workflow.input.map((input) => (
        <div key={input.name} className="flex items-start gap-1">
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
      ))}
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
