'use client'
import { ScrollText } from 'lucide-react'
import { useAudit } from '../api/use-audit.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadedTable } from '../lists/loaded-table.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { Th } from '../ui/table.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { AuditRow } from './audit-row.tsx'

/** What leaves a row, by what it changes; see server/audit/audited.ts. */
const nouns = [
  ...['workflows', 'workbooks', 'actions', 'executions', 'tasks', 'action_executions', 'environments'],
  ...['cron_triggers', 'event_triggers', 'members', 'users', 'projects', 'api_tokens', 'maintenance'],
] as const
const verbs = ['create', 'update', 'delete'] as const
const policies = nouns.flatMap((noun) => verbs.map((verb) => `${noun}:${verb}`))

const any = 'any'

/** Who changed what in the project, with how it was and what it became. */
export function AuditPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const [user, policy] = [get('user'), get('policy')]
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit({ user, policy })
  const rows = data?.pages.flat()
  return (
    <Page title={text.admin.audit} subtitle={text.admin.auditHint}>
      <div className="flex items-center gap-2">
        <SearchField value={user ?? ''} label={text.admin.byUser} onChange={(value) => set({ user: value })} />
        <Select
          aria-label={text.admin.byChange}
          className="w-64"
          value={policy ?? any}
          options={[
            { value: any, label: text.admin.everyChange },
            ...policies.map((one) => ({ value: one, label: one })),
          ]}
          onValueChange={(value) => set({ policy: value === any ? null : value })}
        />
      </div>
      <Card>
        <LoadedTable
          rows={rows}
          error={error}
          onRetry={refetch}
          columns={5}
          expected={8}
          actionsWidth="w-28"
          empty={<EmptyState icon={ScrollText} title={text.admin.noAudit} />}
          head={
            <>
              <Th className="w-40">{text.admin.when}</Th>
              <Th className="w-[18%]">{text.admin.who}</Th>
              <Th>{text.admin.what}</Th>
              <Th className="w-24">{text.admin.outcome}</Th>
            </>
          }
          row={(entry) => <AuditRow key={entry.id} entry={entry} />}
        />
        {hasNextPage && (
          <div className="flex justify-center border-t p-2">
            <Button size="sm" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {text.common.loadMore}
            </Button>
          </div>
        )}
      </Card>
    </Page>
  )
}
