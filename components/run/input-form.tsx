'use client'
import type { Text } from '../i18n/en.ts'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../ui/field.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { type FieldKind, type FieldProblem, fieldKinds, type InputField } from './input-fields.ts'
import { problemWords } from './problem-words.ts'

interface InputFormProps {
  readonly fields: readonly InputField[]
  readonly problems: Readonly<Record<string, FieldProblem>>
  readonly onChange: (fields: readonly InputField[]) => void
}

/** The inputs of a workflow, one control each. */
export function InputForm({ fields, problems, onChange }: InputFormProps) {
  const text = useText()
  const change = (name: string, part: Partial<InputField>) =>
    onChange(fields.map((field) => (field.name === name ? { ...field, ...part } : field)))
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field) => (
        <Field
          key={field.name}
          required={field.required}
          error={problemWords(problems[field.name], text.run)}
          hint={hintOf(field, text.run)}
          label={<span className="font-mono text-xs">{field.name}</span>}
        >
          {(ids) => (
            <div className="flex gap-2">
              <Control field={field} ids={ids} onText={(value) => change(field.name, { text: value })} />
              {field.mayChooseKind && (
                <Select
                  aria-label={field.name}
                  className="w-26 shrink-0"
                  value={field.kind}
                  onValueChange={(kind) =>
                    change(field.name, {
                      kind: kind as FieldKind,
                      ...(kind === 'boolean' && field.text === '' ? { text: 'false' } : {}),
                    })
                  }
                  options={fieldKinds.map((kind) => ({ value: kind, label: kind }))}
                />
              )}
            </div>
          )}
        </Field>
      ))}
    </div>
  )
}

/** The author's words, and the default where it was changed. */
function hintOf({ about, shownDefault, text: written }: InputField, text: Text['run']): string | undefined {
  const isChanged = shownDefault !== null && shownDefault !== written
  const lines = [about, isChanged ? text.default(shownDefault || '""') : ''].filter((line) => line !== '')
  return lines.length === 0 ? undefined : lines.join('\n')
}

interface ControlProps {
  readonly field: InputField
  readonly ids: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
  readonly onText: (text: string) => void
}

function Control({ field, ids, onText }: ControlProps) {
  const text = useText().run
  if (field.options !== null) {
    const { options } = field
    const none = { value: '-1', label: <span className="text-muted">{text.notGiven}</span> }
    const chosen = options.indexOf(field.text)
    return (
      <Select
        id={ids.id}
        className="flex-1"
        placeholder={text.choose}
        // By number: a value may be the empty text, which the control takes for nothing chosen.
        value={chosen < 0 ? '' : String(chosen)}
        onValueChange={(at) => onText(options[Number(at)] ?? '')}
        options={[
          ...options.map((option, at) => ({ value: String(at), label: option === '' ? '""' : option })),
          ...(field.required || field.shownDefault !== null ? [] : [none]),
        ]}
      />
    )
  }
  if (field.kind === 'boolean') {
    return (
      <div className="flex h-8 flex-1 items-center">
        <Switch {...ids} checked={field.text === 'true'} onCheckedChange={(on) => onText(String(on))} />
      </div>
    )
  }
  if (field.kind === 'json' || field.schema.format === 'multiline') {
    return (
      <Textarea
        {...ids}
        rows={Math.min(8, Math.max(2, field.text.split('\n').length))}
        spellCheck={false}
        className="font-mono text-xs leading-5"
        value={field.text}
        onChange={(event) => onText(event.target.value)}
      />
    )
  }
  return (
    <Input
      {...ids}
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      {...(field.schema.format === 'password' ? { type: 'password', autoComplete: 'off' } : {})}
      value={field.text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
