'use client'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Words } from '../data/words.tsx'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { type JsonSchema, resolve, type Schemas } from './document.ts'
import { inner, schemaText } from './schema-text.ts'

interface SchemaViewProps {
  readonly schema: JsonSchema
  readonly schemas: Schemas
}

/** A schema to read: its kind and, unfolded, its members. */
export function SchemaView({ schema, schemas }: SchemaViewProps) {
  const text = useText()
  const full = resolve(schema, schemas)
  return (
    <div className="flex flex-col gap-1 text-xs">
      <p>
        <span className="font-mono">{schemaText(schema, text.explorer.or, text.explorer.listOf)}</span>
        {full.description !== undefined && (
          <span className="text-faint">
            {' '}
            <Words>{full.description}</Words>
          </span>
        )}
      </p>
      <Members schema={schema} schemas={schemas} />
    </div>
  )
}

function Members({ schema, schemas }: SchemaViewProps) {
  const within = inner(schema)
  const full = within === null ? {} : resolve(within, schemas)
  // What is only taken because old clients send it back tells nothing.
  const members = Object.entries(full.properties ?? {}).filter(([, member]) => member.deprecated !== true)
  if (members.length === 0) return null
  return (
    <ul className="divide-y rounded-md border">
      {members.map(([name, member]) => (
        <Member
          key={name}
          name={name}
          schema={member}
          schemas={schemas}
          required={full.required?.includes(name) === true}
        />
      ))}
    </ul>
  )
}

interface MemberProps extends SchemaViewProps {
  readonly name: string
  readonly required: boolean
}

function Member({ name, required, schema, schemas }: MemberProps) {
  const text = useText()
  const id = useId()
  const [open, setOpen] = useState(false)
  const within = inner(schema)
  const folds = within !== null && Object.keys(resolve(within, schemas).properties ?? {}).length > 0
  const full = resolve(schema, schemas)
  const description = schema.description ?? full.description ?? full.enum?.join(', ')
  const label = (
    <>
      <span className="font-mono">{name}</span>
      {required && (
        <span role="img" className="text-danger" aria-label={text.actions.required}>
          *
        </span>
      )}
      <span className="min-w-0 break-words font-mono text-faint">
        {schemaText(schema, text.explorer.or, text.explorer.listOf)}
      </span>
    </>
  )
  return (
    <li className="px-2.5 py-1">
      {folds ? (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="-ml-1 flex items-baseline gap-1.5 rounded pr-1 text-left hover:bg-hover"
        >
          <ChevronRight aria-hidden className={cn('size-3 shrink-0 self-center text-faint', open && 'rotate-90')} />
          {label}
        </button>
      ) : (
        <div className="flex items-baseline gap-1.5">{label}</div>
      )}
      {description !== undefined && (
        <p className="text-faint">
          <Words>{description}</Words>
        </p>
      )}
      {open && (
        <div id={id} className="mt-1 mb-1 ml-2">
          <Members schema={schema} schemas={schemas} />
        </div>
      )}
    </li>
  )
}
