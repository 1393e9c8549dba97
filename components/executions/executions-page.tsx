'use client'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useExecutions } from '../api/use-executions.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { Page } from '../shell/page.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Th } from '../ui/table.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { ExecutionRow } from './execution-row.tsx'
import { StateChips } from './state-chips.tsx'

export function ExecutionsPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const filter = { state: get('state'), workflow: get('workflow'), revision: get('revision'), q: get('q') }
  const list = useExecutions(filter)
  const executions = list.data?.pages.flatMap((page) => page.executions) ?? []
  // The address may hold an id, which says nothing to people.
  const workflow = executions[0]?.workflowName ?? filter.workflow
  const filtered = Object.values(filter).some((value) => value !== null)
  const clear = () => set({ state: null, workflow: null, revision: null, q: null })
  return (
    <Page title={text.executions.title}>
      <div className="flex flex-wrap items-center gap-3">
        <SearchField value={filter.q ?? ''} label={text.executions.filter} onChange={(q) => set({ q })} />
        <StateChips
          counts={list.data?.pages[0]?.counts ?? {}}
          value={filter.state}
          onChange={(state) => set({ state })}
        />
        {filter.workflow !== null && (
          <Badge className="h-8 px-2.5 text-xs">
            {text.common.workflow}: {workflow}
            {filter.revision !== null && `, ${text.execution.revision(Number(filter.revision))}`}
          </Badge>
        )}
        {filtered && (
          <Button variant="ghost" size="sm" onClick={clear}>
            {text.common.clearFilters}
          </Button>
        )}
      </div>
      <Card>
        {list.isError && executions.length === 0 ? (
          <LoadProblem error={list.error} onRetry={list.refetch} />
        ) : list.data !== undefined && executions.length === 0 ? (
          <NoExecutions filtered={filtered} onClear={clear} />
        ) : (
          <Table>
            <thead>
              <tr>
                <Th className="w-32">{text.common.state}</Th>
                <Th>{text.common.workflow}</Th>
                <Th className="hidden w-36 xl:table-cell">{text.common.id}</Th>
                <Th className="w-32">{text.common.started}</Th>
                <Th className="w-32 text-right">{text.common.duration}</Th>
                <Th className="w-28">{text.common.trigger}</Th>
              </tr>
            </thead>
            <tbody>
              {list.data === undefined ? (
                <SkeletonRows rows={12} columns={6} />
              ) : (
                executions.map((execution) => <ExecutionRow key={execution.id} execution={execution} />)
              )}
            </tbody>
          </Table>
        )}
      </Card>
      {list.hasNextPage && (
        <Button className="self-center" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {text.common.loadMore}
        </Button>
      )}
    </Page>
  )
}

function NoExecutions({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const text = useText()
  if (filtered) {
    return (
      <EmptyState
        icon={Play}
        title={text.executions.noMatch}
        actions={<Button onClick={onClear}>{text.common.clearFilters}</Button>}
      />
    )
  }
  return (
    <EmptyState
      icon={Play}
      title={text.executions.empty}
      actions={
        <Button asChild variant="primary">
          <Link href="/workflows">{text.executions.openWorkflows}</Link>
        </Button>
      }
    >
      {text.executions.emptyHint}
    </EmptyState>
  )
}
