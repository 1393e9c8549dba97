'use client'
import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import type { Operation, Schemas } from './document.ts'
import { MethodBadge } from './method-badge.tsx'
import { PathText } from './path-text.tsx'
import { SchemaView } from './schema-view.tsx'
import { TryForm } from './try-form.tsx'

interface OperationDetailsProps {
  readonly operation: Operation
  readonly schemas: Schemas
}

/** One operation: what it is for, who may, what it takes and answers, and a place to try it. */
export function OperationDetails({ operation, schemas }: OperationDetailsProps) {
  const text = useText()
  const { method, path, summary, policy, body, answers } = operation
  return (
    <article aria-label={`${method} ${path}`} className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <h2 className="flex flex-wrap items-baseline gap-2 font-mono font-semibold text-sm">
          <MethodBadge method={method} className="text-xs" />
          <span className="min-w-0">
            <PathText>{path}</PathText>
          </span>
          <CopyButton value={path} className="self-center" />
        </h2>
        <p className="text-sm">{summary}</p>
        <p className="flex flex-wrap items-center gap-1.5 text-faint text-xs">
          {text.explorer.policy}
          <Badge className="font-mono">{policy.name}</Badge>
          {text.explorer.rules[policy.rule] ?? policy.rule}
        </p>
      </header>
      <section>
        <Heading>{text.explorer.tryIt}</Heading>
        <TryForm operation={operation} schemas={schemas} />
      </section>
      {body?.media === 'application/json' && (
        <section>
          <Heading>{text.explorer.body}</Heading>
          <SchemaView schema={body.schema} schemas={schemas} />
        </section>
      )}
      <section>
        <Heading>{text.explorer.answers}</Heading>
        <ul className="flex flex-col gap-3">
          {answers.map(({ status, description, media, schema }) => (
            <li key={status} className="flex flex-col gap-1">
              <p className="flex items-baseline gap-2 text-xs">
                <span className="font-mono font-semibold">{status === 'default' ? text.explorer.refused : status}</span>
                {status === 'default' ? text.explorer.refusedHint : description}
                {media !== null && <span className="text-faint">{media}</span>}
              </p>
              {schema !== null && <SchemaView schema={schema} schemas={schemas} />}
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}

function Heading({ children }: { readonly children: string }) {
  return <h3 className="mb-1.5 font-medium text-faint text-xs">{children}</h3>
}
