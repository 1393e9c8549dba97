'use client'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { Attribute } from '../../../engine/language/schema/attribute.ts'
import { ActionDocs } from '../../action-list/action-docs.tsx'
import { useLanguage, useText } from '../../i18n/use-text.ts'

interface DocsTabProps {
  readonly attributes: readonly Attribute[]
  /** The name of what the task calls; null for the workflow. */
  readonly called: string | null
  readonly action: ActionSummary | undefined
  readonly type: 'direct' | 'reverse'
}

/** What is called, and every attribute with what it does and how it looks. */
export function DocsTab({ attributes, called, action, type }: DocsTabProps) {
  const text = useText().inspector
  const language = useLanguage()
  return (
    <div className="flex flex-col gap-5">
      {action !== undefined && <ActionDocs action={action} />}
      {action === undefined && called !== null && <p className="text-muted text-sm">{text.docsNone(called)}</p>}
      <section>
        <h3 className="mb-1.5 font-medium text-faint text-xs">
          {called === null ? text.docsWorkflow : text.docsLanguage}
        </h3>
        <dl className="divide-y rounded-md border text-xs">
          {attributes
            .filter(({ only }) => only === undefined || only === type)
            .map(({ name, about, example }) => (
              <div key={name} className="px-2.5 py-1.5">
                <dt className="font-mono">{name}</dt>
                <dd className="text-muted">
                  {about[language]}
                  <code className="mt-0.5 block truncate font-mono text-2xs text-faint">
                    {name}: {example}
                  </code>
                </dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  )
}
