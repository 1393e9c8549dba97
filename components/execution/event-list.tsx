'use client'
import { useMemo, useState } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Table, Td, Tr } from '../ui/table.tsx'
import type { ExecutionView } from './apply-changes.ts'
import { causeLine } from './error-cause.ts'
import { eventRows } from './event-rows.ts'
import { useHistory } from './use-history.ts'

const portion = 200

const clockFormat = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  })

/** What happened, newest first. */
export function EventList({ view }: { readonly view: ExecutionView }) {
  const text = useText()
  const locale = useLocale()
  const [shown, setShown] = useState(portion)
  const { snapshot, events } = view
  const history = useHistory(snapshot.execution.id, snapshot.seq).data
  const rows = useMemo(() => eventRows(snapshot, events, history), [snapshot, events, history])
  const clock = useMemo(() => clockFormat(locale), [locale])
  const kinds = {
    execution: text.execution.events.execution,
    task: text.execution.task,
    action: text.execution.events.action,
    command: text.execution.events.command,
  }
  return (
    <>
      <Table>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Tr key={row.key}>
              <Td className="h-9 w-32 font-mono text-muted text-xs tabular-nums">
                <time dateTime={row.at} title={row.at}>
                  {clock.format(Date.parse(row.at))}
                </time>
              </Td>
              <Td className="h-9 w-28 text-faint text-xs">{kinds[row.kind]}</Td>
              <Td className="h-9 w-[30%] truncate font-medium">{row.name}</Td>
              <Td className="h-9 w-36">
                {row.state === null ? (
                  <span className="text-muted text-xs">
                    {row.what === null ? null : text.execution.events[row.what]}
                  </span>
                ) : (
                  <StateBadge state={row.state} />
                )}
              </Td>
              <Td className="h-9 truncate text-muted text-xs" title={row.info ?? undefined}>
                {row.info !== null && causeLine(row.info)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {rows.length > shown && (
        <div className="p-3 text-center">
          <Button onClick={() => setShown(shown + portion * 5)}>{text.common.showMore}</Button>
        </div>
      )}
    </>
  )
}
