'use client'
import { Plus } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import type { Value } from '../../../engine/data/values.ts'
import type { Attribute, AttributeGroup, AttributeKind } from '../../../engine/language/schema/attribute.ts'
import { taskDefaultsAttributes } from '../../../engine/language/schema/attributes.ts'
import { useLanguage, useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../../ui/dropdown.tsx'
import { ClauseField, RequiresField } from './fields/clause-field.tsx'
import { InputsField } from './fields/inputs-field.tsx'
import { MapField } from './fields/map-field.tsx'
import { ParametersField } from './fields/parameters-field.tsx'
import { ProseField } from './fields/prose-field.tsx'
import { RemoveButton } from './fields/remove-button.tsx'
import {
  CallField,
  FlagField,
  JoinField,
  PlainText,
  RetryField,
  TextLine,
  TextsField,
  TypeField,
  WithItemsField,
} from './fields/simple-fields.tsx'
import { type FieldProps, memberOf, type Subject } from './subject.ts'

const groups: readonly AttributeGroup[] = ['work', 'data', 'flow', 'policies', 'about']

const fields: Record<Exclude<AttributeKind, 'tasks'>, ComponentType<FieldProps>> = {
  text: PlainText,
  prose: ProseField,
  expression: TextLine,
  call: CallField,
  count: TextLine,
  flag: FlagField,
  map: ({ subject, name, path, value }) => <MapField label={name} path={path} value={value} set={subject.set} />,
  texts: TextsField,
  parameters: ParametersField,
  inputs: InputsField,
  'with-items': WithItemsField,
  join: JoinField,
  retry: RetryField,
  clause: ClauseField,
  requires: RequiresField,
  type: TypeField,
  'task-defaults': ({ subject, path, value }) => (
    <AttributeForm subject={subject} attributes={taskDefaultsAttributes} base={path} values={value} usual={[]} />
  ),
}

/** What an attribute begins with when it is added: one without a value would be an error at once. */
const beginnings: Partial<Record<AttributeKind, Value>> = {
  flag: true,
  join: 'all',
  retry: { count: 3, delay: 1 },
}

interface AttributeFormProps {
  readonly subject: Subject
  /** The language's table for what the form is about. */
  readonly attributes: readonly Attribute[]
  /** Attributes that are shown though they are not set. */
  readonly usual: readonly string[]
  readonly values: Value | undefined
  /** Where the attributes stand within the task or workflow. */
  readonly base?: readonly string[]
}

/** A form of every attribute: what is set and what is usual as fields, everything else one click away. */
export function AttributeForm({ subject, attributes, usual, values, base = [] }: AttributeFormProps) {
  const text = useText().inspector
  const language = useLanguage()
  const [opened, setOpened] = useState<readonly string[]>([])
  const fits = attributes.filter(
    ({ only, kind }) => kind !== 'tasks' && (only ?? subject.workflow.type) === subject.workflow.type,
  )
  const edges = new Set(base.length === 0 ? subject.edges.map(({ kind }) => String(kind)) : [])
  const isShown = ({ name }: Attribute): boolean =>
    memberOf(values, name) !== undefined || usual.includes(name) || opened.includes(name) || edges.has(name)
  const pathOf = (name: string) => [...base, name] as unknown as FieldProps['path']
  const add = ({ name, kind }: Attribute) => {
    const beginning = beginnings[kind]
    if (beginning === undefined) setOpened([...opened, name])
    else subject.set(pathOf(name), beginning)
  }
  return (
    <div className="flex flex-col gap-3">
      {groups.map((group) => {
        const all = fits.filter((one) => one.group === group)
        if (all.length === 0) return null
        const rest = all.filter((one) => !isShown(one))
        return (
          <section key={group} aria-label={text.groups[group]}>
            <div className="mb-0.5 flex h-6 items-center gap-1">
              <h3 className="font-medium text-2xs text-faint uppercase tracking-wide">{text.groups[group]}</h3>
              {rest.length > 0 && (
                <Dropdown>
                  <DropdownTrigger asChild>
                    <Button variant="ghost" size="icon-sm" aria-label={text.addAttribute(text.groups[group])}>
                      <Plus />
                    </Button>
                  </DropdownTrigger>
                  <DropdownContent align="start" className="max-h-72 max-w-84 overflow-y-auto">
                    {rest.map((one) => (
                      <DropdownItem key={one.name} onSelect={() => add(one)} className="items-baseline">
                        <span className="shrink-0 font-mono text-xs">{one.name}</span>
                        <span className="line-clamp-2 text-2xs text-faint">{one.about[language]}</span>
                      </DropdownItem>
                    ))}
                  </DropdownContent>
                </Dropdown>
              )}
            </div>
            {all.filter(isShown).map((one) => {
              const Field = fields[one.kind as keyof typeof fields]
              const value = memberOf(values, one.name)
              const wide = stacked.has(one.kind)
              return (
                <div key={one.name} className={wide ? 'py-1' : 'flex items-start gap-2 py-1'}>
                  <span className={cn('flex h-6.5 shrink-0 items-center', wide ? '' : 'w-26')}>
                    <span className="min-w-0 truncate font-mono text-muted text-xs" title={one.about[language]}>
                      {one.name}
                    </span>
                    {value !== undefined && !essential.has(one.kind) && (
                      <RemoveButton
                        label={text.removeAttribute(one.name)}
                        onClick={() => {
                          setOpened(opened.filter((name) => name !== one.name))
                          subject.set(pathOf(one.name), undefined)
                        }}
                      />
                    )}
                  </span>
                  <div className={wide ? 'ml-1 border-l pl-2' : 'min-w-0 flex-1'}>
                    <Field subject={subject} name={one.name} path={pathOf(one.name)} value={value} />
                  </div>
                </div>
              )
            })}
          </section>
        )
      })}
    </div>
  )
}

/** Kinds of several lines, which need the whole width. */
const stacked: ReadonlySet<AttributeKind> = new Set([
  'task-defaults',
  'map',
  'parameters',
  'clause',
  'inputs',
  'retry',
  'with-items',
])

/** Kinds whose fields take away what they hold themselves. */
const essential: ReadonlySet<AttributeKind> = new Set([
  'call',
  'parameters',
  'clause',
  'requires',
  'inputs',
  'prose',
  'text',
  'count',
  'expression',
])
