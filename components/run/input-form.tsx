'use client'
import { useText } from '../i18n/use-text.ts'
import { Field } from '../ui/field.tsx'
import { Input, Textarea } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { type FieldKind, type FieldProblem, fieldKinds, type InputField } from './input-fields.ts'

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
  const words = (problem: FieldProblem | undefined) => {
    if (problem === undefined) return undefined
    if (problem === 'required') return text.run.required
    return problem === 'number' ? text.run.badNumber : text.run.badJson(problem.json)
  }
  return (
    <div className="flex flex-col gap-3">
      {fields.map((field) => (
        <Field
          key={field.name}
          required={field.required}
          error={words(problems[field.name])}
          hint={
            field.shownDefault === null || field.shownDefault === field.text
              ? undefined
              : text.run.default(field.shownDefault || '""')
          }
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

interface ControlProps {
  readonly field: InputField
  readonly ids: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
  readonly onText: (text: string) => void
}

function Control({ field, ids, onText }: ControlProps) {
  if (field.kind === 'boolean') {
    return (
      <div className="flex h-8 flex-1 items-center">
        <Switch {...ids} checked={field.text === 'true'} onCheckedChange={(on) => onText(String(on))} />
      </div>
    )
  }
  if (field.kind === 'json') {
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
      value={field.text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
