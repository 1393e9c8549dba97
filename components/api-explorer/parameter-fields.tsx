'use client'
import { useState } from 'react'
import { Words } from '../data/words.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import type { Parameter } from './document.ts'

/** Of many parameters this many are shown at first: lists take every column as a filter. */
const atFirst = 8

interface ParameterFieldsProps {
  readonly parameters: readonly Parameter[]
  readonly values: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: string) => void
}

/** What an operation takes in path and query, each with a place to fill it in. */
export function ParameterFields({ parameters, values, onChange }: ParameterFieldsProps) {
  const text = useText()
  const [all, setAll] = useState(false)
  const shown = all ? parameters : parameters.slice(0, atFirst)
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-2">
        {shown.map(({ name, in: place, required = false, description, schema }) => (
          <Field
            key={name}
            label={
              <>
                <span className="font-mono text-xs">{name}</span>
                <span className="font-normal text-2xs text-faint">{text.explorer.places[place]}</span>
              </>
            }
            hint={description === undefined ? undefined : <Words>{description}</Words>}
            required={required}
          >
            {(ids) => (
              <Input
                {...ids}
                required={required}
                spellCheck={false}
                autoComplete="off"
                className="font-mono text-xs"
                placeholder={schema.default === undefined ? '' : JSON.stringify(schema.default)}
                value={values[name] ?? ''}
                onChange={(event) => onChange(name, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
      {parameters.length > atFirst && (
        <Button variant="link" size="inline" aria-expanded={all} className="self-start" onClick={() => setAll(!all)}>
          {all ? text.common.showLess : text.explorer.moreParameters(parameters.length - atFirst)}
        </Button>
      )}
    </div>
  )
}
