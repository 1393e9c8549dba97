'use client'
import { JsonView } from '../data/json-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { cn } from '../ui/cn.ts'
import { asJson, type Received } from './send-request.ts'

/** An answer: status, how long it took, headers, and its body to look into. */
export function ReceivedView({ received }: { readonly received: Received }) {
  const text = useText()
  const { status, statusText, milliseconds, headers, text: body } = received
  const value = asJson(body)
  return (
    <section aria-label={text.explorer.answer} className="flex flex-col gap-2 text-xs">
      <p className="flex items-center gap-2" role="status">
        <span
          className={cn('font-mono font-semibold', status >= 200 && status < 300 ? 'text-success-ink' : 'text-danger')}
        >
          {status === 0 ? text.explorer.noAnswer : `${status} ${statusText}`.trim()}
        </span>
        <Badge>{text.explorer.took(milliseconds)}</Badge>
      </p>
      {status === 0 ? (
        <p className="text-danger">{statusText}</p>
      ) : (
        <details>
          <summary className="cursor-pointer text-muted">{text.explorer.headers(headers.length)}</summary>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-md border px-2.5 py-1.5 font-mono">
            {headers.map(([name, one]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd className="break-words">{one}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {value === undefined ? (
        body !== '' && <pre className="overflow-auto rounded-md border bg-sunken p-2 font-mono">{body}</pre>
      ) : (
        <JsonView value={value} unfolded={4} className="max-h-96" />
      )}
    </section>
  )
}
