'use client'
import { useId } from 'react'
import type { Value } from '../../../../engine/data/values.ts'
import type { Path } from '../../../../engine/language/edit/set-at.ts'
import { retryAttributes } from '../../../../engine/language/schema/attributes.ts'
import { useWorkflows } from '../../../api/use-workflows.ts'
import { useLanguage, useText } from '../../../i18n/use-text.ts'
import { TextField } from '../../panels/text-field.tsx'
import { fieldText } from '../../text/field-value.ts'
import type { FieldProps } from '../subject.ts'
import { Chip } from './chip.tsx'
import { itemsOf } from './items-of.ts'
import { MapField } from './map-field.tsx'
import { RemoveButton } from './remove-button.tsx'
import { ValueField } from './value-field.tsx'

const choice = 'h-6.5 rounded-md border border-line-strong bg-surface px-1.5 text-xs'

/** A line of text. */
export function TextLine({ subject, name, path, value }: FieldProps) {
  return <ValueField label={name} attribute={name} value={value} onSet={(next) => subject.set(path, next)} />
}

/** A line that stays a text whatever is typed. */
export function PlainText({ subject, name, path, value }: FieldProps) {
  return (
    <TextField
      label={name}
      value={fieldText(value)}
      onCommit={(text) => subject.set(path, text.trim() === '' ? undefined : text)}
    />
  )
}

/** The name of an action or workflow, with those that are known to pick from. */
export function CallField({ subject, name, path, value }: FieldProps) {
  const list = useId()
  const { data: workflows = [] } = useWorkflows()
  const names = (name === 'action' ? subject.actions : workflows).map((one) => one.name)
  return (
    <>
      <TextField
        label={name}
        value={fieldText(value)}
        list={names.length === 0 ? undefined : list}
        onCommit={(text) => subject.set(path, text.trim() === '' ? undefined : text)}
      />
      {names.length > 0 && (
        <datalist id={list}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}

/** True, false, or an expression. */
export function FlagField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const kind = typeof value === 'string' ? 'expression' : String(value ?? false)
  return (
    <div className="flex gap-1">
      <select
        aria-label={name}
        className={choice}
        value={kind}
        onChange={({ target }) =>
          subject.set(path, target.value === 'expression' ? '<% true %>' : target.value === 'true')
        }
      >
        <option value="true">true</option>
        <option value="false">false</option>
        <option value="expression">{text.expression}</option>
      </select>
      {kind === 'expression' && (
        <div className="min-w-0 flex-1">
          <ValueField
            attribute={name}
            label={`${name} ${text.expression}`}
            value={value}
            onSet={(next) => subject.set(path, next)}
          />
        </div>
      )}
    </div>
  )
}

/** all, one, or how many. */
export function JoinField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const kind = value === 'all' || value === 'one' ? value : 'number'
  return (
    <div className="flex gap-1">
      <select
        aria-label={name}
        className={choice}
        value={kind}
        onChange={({ target }) => subject.set(path, target.value === 'number' ? 2 : target.value)}
      >
        <option value="all">all</option>
        <option value="one">one</option>
        <option value="number">{text.joinNumber}</option>
      </select>
      {kind === 'number' && (
        <div className="w-20">
          <ValueField attribute={name} label={text.joinCount} value={value} onSet={(next) => subject.set(path, next)} />
        </div>
      )}
    </div>
  )
}

/** count, delay and when to stop; the short form is written out by the first change. */
export function RetryField({ subject, name, path, value }: FieldProps) {
  const language = useLanguage()
  const spec = subject.task?.retry
  const short = typeof value === 'string' && spec !== undefined ? shortForm(spec) : value
  return (
    <MapField
      label={name}
      path={path}
      value={short}
      set={subject.set}
      isClosed
      known={retryAttributes.map((one) => ({ name: one.name, hint: one.example, about: one.about[language] }))}
    />
  )
}

const shortForm = (spec: { readonly count: Value; readonly delay: Value; breakOn?: string; continueOn?: string }) => ({
  count: spec.count,
  delay: spec.delay,
  ...(spec.breakOn === undefined ? {} : { 'break-on': spec.breakOn }),
  ...(spec.continueOn === undefined ? {} : { 'continue-on': spec.continueOn }),
})

/** One `name in list` or several that run side by side. */
export function WithItemsField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const lines: readonly Value[] = Array.isArray(value) ? (value as readonly Value[]) : [value ?? '']
  const at = (index: number): Path => (Array.isArray(value) ? [...path, index] : path)
  return (
    <div className="flex flex-col gap-1">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={index} className="flex gap-1">
          <div className="min-w-0 flex-1">
            <ValueField
              attribute={name}
              label={index === 0 ? name : `${name} ${index + 1}`}
              value={line}
              placeholder={text.items}
              onSet={(next) => subject.set(at(index), next)}
            />
          </div>
          {lines.length > 1 && (
            <RemoveButton
              label={text.removeName(name, String(index + 1))}
              onClick={() => subject.set(at(index), undefined)}
            />
          )}
        </div>
      ))}
      <button
        type="button"
        className="self-start text-2xs text-accent hover:underline"
        onClick={() =>
          Array.isArray(value)
            ? subject.set([...path, lines.length], 'other in <% [] %>')
            : subject.set(path, [value ?? text.items, 'other in <% [] %>'])
        }
      >
        {text.addList}
      </button>
    </div>
  )
}

/** Texts, each once, as chips; of other lists the items as JSON. */
export function TextsField({ subject, name, path, value }: FieldProps) {
  const text = useText().inspector
  const items = itemsOf(value)
  return (
    <div className="flex flex-wrap items-center gap-1">
      {items.map((item, index) => (
        <Chip
          key={fieldText(item)}
          text={fieldText(item)}
          removeLabel={text.removeName(name, fieldText(item))}
          onRemove={() => subject.set(Array.isArray(value) ? [...path, index] : path, undefined)}
        />
      ))}
      <div className="w-28">
        <TextField
          label={text.newName(name)}
          value=""
          placeholder={text.addText}
          onCommit={(next) => {
            const word = next.trim()
            if (word === '' || items.includes(word)) return
            if (Array.isArray(value)) subject.set([...path, items.length], word)
            else subject.set(path, [...items, word])
          }}
        />
      </div>
    </div>
  )
}

/** direct or reverse. */
export function TypeField({ subject, name, path, value }: FieldProps) {
  return (
    <select
      aria-label={name}
      className={choice}
      value={String(value ?? 'direct')}
      onChange={({ target }) => subject.set(path, target.value)}
    >
      <option value="direct">direct</option>
      <option value="reverse">reverse</option>
    </select>
  )
}
