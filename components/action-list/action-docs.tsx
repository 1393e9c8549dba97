'use client'
import type { ActionSummary } from '../../engine/contract/console.ts'
import { CodeBlock } from '../data/code-block.tsx'
import { Paragraphs } from '../data/words.tsx'
import { useText } from '../i18n/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { snippet } from './snippet.ts'

/** What an action does, what it takes, and how a task names it. */
export function ActionDocs({ action }: { readonly action: ActionSummary }) {
  const text = useText()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-1">
        <h2 className="min-w-0 truncate font-mono font-semibold text-sm">{action.name}</h2>
        <CopyButton value={action.name} />
      </div>
      <Paragraphs text={action.description} className="text-muted text-sm" />
      <section>
        <h3 className="mb-1.5 font-medium text-faint text-xs">{text.common.input}</h3>
        {action.input.length === 0 ? (
          <p className="text-muted text-sm">{text.actions.noInput}</p>
        ) : (
          <dl className="divide-y rounded-md border text-xs">
            {action.input.map((input) => (
              <div key={input.name} className="flex items-baseline justify-between gap-3 px-2.5 py-1.5">
                <dt className="font-mono">{input.name}</dt>
                <dd className="min-w-0 truncate text-faint">
                  {input.required ? (
                    <span className="text-delayed-ink">{text.actions.required}</span>
                  ) : (
                    <span className="font-mono">{JSON.stringify(input.default ?? null)}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section>
        <h3 className="mb-1.5 font-medium text-faint text-xs">{text.actions.useIt}</h3>
        <CodeBlock code={snippet(action)} />
      </section>
    </div>
  )
}
